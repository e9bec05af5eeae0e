package org.kinward.suite.constituency;

import java.time.Instant;
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

/**
 * What was promised, by whom, to whom, by when. That an open one is late is nowhere written, for a day that passes
 * changes no record: it is asked for by a filter on {@code due}. That one was kept late is a fact and stands.
 */
@Component
public final class Promise extends ObjectType {
    static final String OPEN = "open";
    static final String KEPT = "kept";
    static final String KEPT_LATE = "keptLate";

    public final Field<String> what = text("what")
            .required()
            .title()
            .personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> promisedBy =
            select("promisedBy", "us:violet", "them:teal").required().initially("us");
    public final Field<Ref> party =
            toOneOf("party", Account.class, Contact.class).required();
    public final Field<LocalDate> due = date("due").indexed();
    /** Who keeps what we promised, or sees to it that they keep theirs. */
    public final Field<Ref> responsible = user("responsible");

    public final Field<String> state = select(
                    "state", OPEN + ":blue", KEPT + ":green", KEPT_LATE + ":orange", "broken:red")
            .required()
            .initially(OPEN);
    public final Field<Instant> keptAt = instant("keptAt");
    public final Field<Ref> about = toAny("about");
    public final Field<Ref> madeIn = toOneOf("madeIn", Interaction.class, Note.class);
    public final Field<String> description =
            longText("description").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);

    public Promise() {
        super("promise");
        icon("flag");
        goesWith(party);
        givenTo(responsible);
        list(what, promisedBy, party, due, state, responsible);
        board(state, null, null);
        section(
                "main",
                what,
                promisedBy,
                party,
                due,
                responsible,
                state,
                keptAt,
                about,
                madeIn,
                description,
                owner,
                team);
    }
}
