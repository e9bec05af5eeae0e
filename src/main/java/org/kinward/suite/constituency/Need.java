package org.kinward.suite.constituency;

import java.time.LocalDate;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.activity.Interaction;
import org.kinward.suite.activity.Note;
import org.kinward.suite.party.Account;
import org.kinward.suite.party.Contact;
import org.springframework.stereotype.Component;

/** What a party needs or wants to achieve, in its own words, and what became of it. */
@Component
public final class Need extends ObjectType {
    public final Field<String> words = text("words")
            .required()
            .title()
            .personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<Ref> party =
            toOneOf("party", Account.class, Contact.class).required();
    public final Field<LocalDate> byWhen = date("byWhen").indexed();
    public final Field<String> importance =
            select("importance", "low:gray", "normal:blue", "high:red").initially("normal");
    public final Field<String> state = select("state", "unmet:orange", "partly:yellow", "met:green")
            .required()
            .initially("unmet");
    /** A deal, an order, a product, a case: whatever it was. */
    public final Field<Ref> answeredBy = toAny("answeredBy");

    public final Field<Ref> learntFrom = toOneOf("learntFrom", Interaction.class, Note.class);
    public final Field<String> description =
            longText("description").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);

    public Need() {
        super("need");
        icon("bulb");
        goesWith(party);
        visibleThrough(party);
        list(words, party, byWhen, importance, state, answeredBy, owner);
        board(state, null, null);
        section("main", words, party, byWhen, importance, state, answeredBy, learntFrom, description, owner, team);
    }
}
