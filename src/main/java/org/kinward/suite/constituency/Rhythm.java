package org.kinward.suite.constituency;

import java.time.Instant;
import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.FieldTypes;
import org.kinward.suite.activity.Touches;

/** What a party's own measure is, the same for companies and people. */
public abstract class Rhythm extends Extension {
    public final Field<Long> talks = field("talks", FieldTypes.INTEGER).rollUp(Touches.TALK);
    public final Field<Long> mails = field("mails", FieldTypes.INTEGER).rollUp(Touches.MAILS);
    public final Field<Long> touches =
            field("touches", FieldTypes.INTEGER).formula("constituency.talks + constituency.mails");

    public final Field<Instant> firstTalkAt =
            field("firstTalkAt", FieldTypes.INSTANT).rollUp(Touches.TALK.min("occurredAt"));
    public final Field<Instant> firstMailAt =
            field("firstMailAt", FieldTypes.INSTANT).rollUp(Touches.MAILS.min("occurredAt"));
    public final Field<Instant> firstTouchAt = field("firstTouchAt", FieldTypes.INSTANT)
            .formula("min(orElse(constituency.firstTalkAt, constituency.firstMailAt),"
                    + " orElse(constituency.firstMailAt, constituency.firstTalkAt))");

    /** In days. Of fewer than four touches there is none: what is divided by nothing is missing. */
    public final Field<Long> averageGap = field("averageGap", FieldTypes.INTEGER)
            .formula("round((activity.lastInteractionAt - constituency.firstTouchAt)"
                    + " / (constituency.touches < 4 ? 0 : constituency.touches - 1))");

    /** After three times the usual; who is spoken to every day is not silent after a weekend. */
    public final Field<Instant> silentFrom = field("silentFrom", FieldTypes.INSTANT)
            .formula("activity.lastInteractionAt + 3 * max(constituency.averageGap, 7)");

    Rhythm(Class<? extends ObjectType> party) {
        super(party, "constituency");
    }
}
