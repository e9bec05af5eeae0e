package org.kinward.suite.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kinward.suite.RuleBench;

class EnteringStageIsDatedTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T09:00:00Z");

    private final SalesBench on = new SalesBench();
    private final EnteringStageIsDated rule = new EnteringStageIsDated(on.deal);

    @Test
    void aNewDealIsInItsStageFromNow() {
        var draft = on.dealIn(on.open);

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.stageSince)).isEqualTo(RuleBench.NOON);
    }

    @Test
    void aMovedDealBeginsAnew() {
        var stored = on.dealIn(on.open);
        stored.set(on.deal.stageSince, LONG_AGO);
        var draft = on.moving(stored, on.won);

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.stageSince)).isEqualTo(RuleBench.NOON);
    }

    @Test
    void aDealThatIsOnlyTouchedGoesOnAgeing() {
        var stored = on.dealIn(on.open);
        stored.set(on.deal.stageSince, LONG_AGO);
        var draft = RuleBench.changing(stored);
        draft.set(on.deal.name, "Called once more");

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.stageSince)).isEqualTo(LONG_AGO);
    }
}
