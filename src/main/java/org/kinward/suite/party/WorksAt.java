package org.kinward.suite.party;

import java.time.LocalDate;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Who works, or worked, where, as what and from when to when. Taking a second job ends nothing. */
@Component
public final class WorksAt extends ObjectType {
    public final Field<String> role = text("role").personal(PersonalData.Kind.WORK, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Ref> contact = to("contact", Contact.class).required();
    public final Field<Ref> account = to("account", Account.class).required();
    public final Field<Boolean> primary = bool("primary").required().initially("false");
    public final Field<LocalDate> since = date("since");
    public final Field<LocalDate> until = date("until");

    public WorksAt() {
        super("worksAt");
        icon("briefcase");
        link();
        list(contact, account, role, primary, since, until);
        section("main", contact, account, role, primary, since, until, owner, team);
    }
}
