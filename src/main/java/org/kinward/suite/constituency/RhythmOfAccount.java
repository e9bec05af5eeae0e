package org.kinward.suite.constituency;

import java.time.Instant;
import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.field.FieldTypes;
import org.kinward.suite.party.Account;
import org.springframework.stereotype.Component;

/** How often a company and we are in touch, and from when on it is silent by its own measure. */
@Component
public final class RhythmOfAccount extends Extension {
    public final Field<Long> touches = field("touches", FieldTypes.INTEGER).rollUp(Rhythm.TOUCHES);
    public final Field<Instant> firstTouchAt =
            field("firstTouchAt", FieldTypes.INSTANT).rollUp(Rhythm.TOUCHES.min("occurredAt"));
    public final Field<Long> averageGap =
            field("averageGap", FieldTypes.INTEGER).formula(Rhythm.AVERAGE_GAP);
    public final Field<Instant> silentFrom =
            field("silentFrom", FieldTypes.INSTANT).formula(Rhythm.SILENT_FROM);

    public RhythmOfAccount() {
        super(Account.class, "constituency");
    }
}
