package org.kinward.suite.constituency;

import java.time.LocalDate;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.party.Account;
import org.kinward.suite.party.Contact;
import org.springframework.stereotype.Component;

/** How two parties stand to each other. It is one fact with two wordings: {@code kind} is read from, {@code back} to. */
@Component
public final class Connection extends ObjectType {
    private static final String[] KINDS = {
        "parentOf:violet",
        "spouseOf:violet",
        "siblingOf:violet",
        "relativeOf:violet",
        "friendOf:pink",
        "colleagueOf:blue",
        "managerOf:blue",
        "referred:green",
        "advises:teal",
        "supplies:orange",
        "owns:yellow",
        "partnerOf:teal",
        "competesWith:red",
        "other"
    };

    public final Field<String> kind =
            select("kind", KINDS).required().personal(PersonalData.Kind.OTHER, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Ref> from = toOneOf("from", Account.class, Contact.class).required();
    public final Field<Ref> to = toOneOf("to", Account.class, Contact.class).required();
    public final Field<String> back =
            select("back", KINDS).readOnly().personal(PersonalData.Kind.OTHER, PersonalData.Purpose.RELATIONSHIP);
    public final Field<LocalDate> since = date("since");
    public final Field<LocalDate> until = date("until");
    public final Field<String> description =
            longText("description").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);

    public Connection() {
        super("connection");
        icon("affiliate");
        link();
        list(from, kind, to, since, until);
        section("main", from, kind, to, back, since, until, description, owner, team);
    }
}
