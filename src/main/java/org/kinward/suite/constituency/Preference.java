package org.kinward.suite.constituency;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.kinward.suite.activity.Interaction;
import org.kinward.suite.activity.Note;
import org.kinward.suite.party.Account;
import org.kinward.suite.party.Contact;
import org.springframework.stereotype.Component;

/** What a party likes and does not, how and when it wants to be spoken to: anything worth remembering, and how we know. */
@Component
public final class Preference extends ObjectType {
    public final Field<String> value =
            text("value").required().title().personal(PersonalData.Kind.PREFERENCE, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> kind = select(
                    "kind",
                    "likes:green",
                    "dislikes:red",
                    "channel:blue",
                    "time:violet",
                    "language:teal",
                    "interest:pink",
                    "constraint:orange",
                    "other")
            .required()
            .initially("likes");
    public final Field<Ref> party =
            toOneOf("party", Account.class, Contact.class).required();
    public final Field<String> topic =
            text("topic").personal(PersonalData.Kind.PREFERENCE, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> source = select("source", "said:green", "observed:blue", "heard:gray");
    public final Field<Ref> learntFrom = toOneOf("learntFrom", Interaction.class, Note.class);

    public Preference() {
        super("preference");
        icon("star");
        goesWith(party);
        visibleThrough(party);
        list(value, kind, party, topic, source);
        section("main", value, kind, party, topic, source, learntFrom, owner, team);
    }
}
