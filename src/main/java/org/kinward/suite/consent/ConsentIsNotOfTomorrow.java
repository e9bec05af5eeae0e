package org.kinward.suite.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** What is said now was given now; what is told later was given then, and never later than now. */
@Component
final class ConsentIsNotOfTomorrow implements Rule {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Consent consent;

    ConsentIsNotOfTomorrow(Consent consent) {
        this.consent = consent;
    }

    @Override
    public ObjectType type() {
        return consent;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        Instant at = draft.get(consent.at);
        if (at == null) {
            draft.set(consent.at, context.now());
        } else if (draft.isNew() && at.isAfter(context.now().plus(CLOCKS_DIFFER))) {
            draft.reject(
                    consent.at,
                    ErrorCode.OUT_OF_RANGE,
                    Map.of("value", at.toString(), "max", context.now().toString()));
        }
    }
}
