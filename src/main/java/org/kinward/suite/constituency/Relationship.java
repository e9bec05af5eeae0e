package org.kinward.suite.constituency;

import java.time.LocalDate;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.party.Account;
import org.kinward.suite.party.Contact;
import org.springframework.stereotype.Component;

/**
 * What a party is to us; it may be several things at once. Who looks after the party is the party's owner: a steward is
 * named only where this one relationship is somebody else's to look after.
 */
@Component
public final class Relationship extends ObjectType {
    static final String CUSTOMER = "customer";
    static final String PROSPECT = "prospect";
    static final String ENDED = "ended";

    public final Field<String> kind = select(
                    "kind",
                    CUSTOMER + ":green",
                    PROSPECT + ":blue",
                    "supplier:orange",
                    "investor:violet",
                    "employee:teal",
                    "partner:pink",
                    "competitor:gray",
                    "other")
            .required()
            .personal(PersonalData.Kind.OTHER, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Ref> party =
            toOneOf("party", Account.class, Contact.class).required();
    public final Field<String> stage = select(
                    "stage", "new:blue", "developing:teal", "established:green", "atRisk:orange", ENDED + ":gray")
            .required()
            .initially("new");
    public final Field<LocalDate> since = date("since");
    public final Field<LocalDate> until = date("until");
    public final Field<Ref> steward = user("steward");
    public final Field<String> description =
            longText("description").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);

    public Relationship() {
        super("relationship");
        icon("heart-handshake");
        goesWith(party);
        visibleThrough(party);
        list(kind, party, stage, since, until, steward);
        section("main", kind, party, stage, since, until, steward, description, owner, team);
    }
}
