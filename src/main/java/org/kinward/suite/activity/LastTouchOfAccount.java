package org.kinward.suite.activity;

import java.time.Instant;
import org.kinward.engine.catalog.Extension;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.FieldTypes;
import org.kinward.suite.party.Account;
import org.springframework.stereotype.Component;

/** When a company and we were last in touch. */
@Component
public final class LastTouchOfAccount extends Extension {
    public final Field<Instant> lastInteractionAt = field("lastInteractionAt", FieldTypes.INSTANT)
            .rollUp(RollUp.of("interaction", "about").max("occurredAt"));

    public LastTouchOfAccount() {
        super(Account.class, "activity");
    }
}
