package org.kinward.suite.activity;

import java.time.Instant;
import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.FieldTypes;
import org.kinward.suite.party.Contact;
import org.springframework.stereotype.Component;

/** When a person and we were last in touch. */
@Component
public final class LastTouchOfContact extends Extension {
    public final Field<Instant> lastInteractionAt = field("lastInteractionAt", FieldTypes.INSTANT)
            .rollUp(RollUp.of("interaction", "about").max("occurredAt"));

    public LastTouchOfContact() {
        super(Contact.class, "activity");
    }
}
