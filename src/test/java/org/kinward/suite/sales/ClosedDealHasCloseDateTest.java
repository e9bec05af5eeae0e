package org.kinward.suite.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClosedDealHasCloseDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final SalesBench on = new SalesBench();
    private final ClosedDealHasCloseDate rule = new ClosedDealHasCloseDate(on.deal, on.stage);

    @Test
    void aDealClosedWithoutADateClosesToday() {
        var draft = on.moving(on.dealIn(on.open), on.won);

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.closeDate)).isEqualTo(TODAY);
    }

    @Test
    void aDayThatWasExpectedLaterGivesWayToToday() {
        var stored = on.dealIn(on.open);
        stored.set(on.deal.closeDate, TODAY.plusDays(40));
        var draft = on.moving(stored, on.won);

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.closeDate)).isEqualTo(TODAY);
    }

    @Test
    void aDateSaidWithTheMoveStays() {
        var draft = on.moving(on.dealIn(on.open), on.lost);
        draft.set(on.deal.closeDate, TODAY.minusDays(3));

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.closeDate)).isEqualTo(TODAY.minusDays(3));
    }

    @Test
    void anOpenDealNeedsNone() {
        var draft = on.dealIn(on.open);

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.deal.closeDate)).isNull();
    }
}
