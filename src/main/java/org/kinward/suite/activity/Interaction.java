package org.kinward.suite.activity;

import java.time.Duration;
import java.time.Instant;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** One touch between us and a party, on any channel. */
@Component
public final class Interaction extends ObjectType {
    public final Field<String> subject =
            text("subject").title().personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> channel = select(
                    "channel",
                    "call:blue",
                    "email:teal",
                    "meeting:violet",
                    "visit:orange",
                    "letter:yellow",
                    "chat:green",
                    "sms:green",
                    "web:pink",
                    "other")
            .required();
    public final Field<String> direction = select("direction", "in:teal", "out:blue");
    public final Field<Instant> occurredAt = instant("occurredAt").required().indexed();
    public final Field<Duration> duration = duration("duration");
    public final Field<String> body =
            longText("body").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);
    public final Field<String> outcome = select(
            "outcome", "reached:green", "noAnswer:yellow", "leftMessage:blue", "wrongNumber:red", "followUp:violet");
    /** How it felt to them, as far as one can tell. */
    public final Field<Long> sentiment =
            rating("sentiment").personal(PersonalData.Kind.COMMUNICATION, PersonalData.Purpose.RELATIONSHIP);

    public final Field<Ref> about = toOneOfKeys("about", About.keys());

    public final Field<Object> mentions = children("mentions", InteractionMention.class);

    public Interaction() {
        super("interaction");
        looks("messages", "activity");
        trait("activity");
        list(subject, channel, direction, about, occurredAt, outcome, owner);
        section(
                "main",
                channel,
                direction,
                occurredAt,
                duration,
                subject,
                body,
                outcome,
                sentiment,
                about,
                owner,
                team);
    }
}
