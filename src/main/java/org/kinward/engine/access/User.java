package org.kinward.engine.access;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Someone who works in the workspace. With an e-mail address and a password they can sign in. */
@Component
public final class User extends ObjectType {
    public final Field<String> name =
            text("name").required().title().personal(PersonalData.Kind.NAME, PersonalData.Purpose.ACCESS);
    public final Field<String> email =
            text("email").unique().personal(PersonalData.Kind.CONTACT, PersonalData.Purpose.ACCESS);
    public final Field<String> role = select(
                    "role",
                    "administrator:red",
                    "manager:blue",
                    "rep:green",
                    "agent:teal",
                    "guest:gray",
                    "nothing:gray")
            .required()
            .initially("rep");
    public final Field<Ref> manager = user("manager");
    public final Field<String> locale = select("locale", "en", "pt-PT", "pt-BR", "pl");
    public final Field<String> timeZone = text("timeZone");
    public final Field<Boolean> active = bool("active").required().initially("true");

    public User() {
        super("user");
        icon("user-circle");
        kept(Custody.CONFIGURATION);
        list(name, email, role, team, territory, manager, active);
        section("main", name, email, role, team, territory, manager, locale, timeZone, active);
    }
}
