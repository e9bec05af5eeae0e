package org.kinward.suite.activity;

import java.time.Instant;
import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.FieldTypes;

/** When a party and we were last in touch, the same for companies and people. */
public abstract class LastTouch extends Extension {
    public final Field<Instant> lastTalkAt =
            field("lastTalkAt", FieldTypes.INSTANT).rollUp(Touches.TALK.max("occurredAt"));
    public final Field<Instant> lastMailAt =
            field("lastMailAt", FieldTypes.INSTANT).rollUp(Touches.MAILS.max("occurredAt"));
    public final Field<Instant> lastInteractionAt = field("lastInteractionAt", FieldTypes.INSTANT)
            .formula("max(orElse(activity.lastTalkAt, activity.lastMailAt),"
                    + " orElse(activity.lastMailAt, activity.lastTalkAt))");

    LastTouch(Class<? extends ObjectType> party) {
        super(party, "activity");
    }
}
