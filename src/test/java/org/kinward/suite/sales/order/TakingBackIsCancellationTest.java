package org.kinward.suite.sales.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.RuleBench.euros;

import org.junit.jupiter.api.Test;
import org.kinward.engine.record.spi.Draft;
import org.kinward.suite.RuleBench;

class TakingBackIsCancellationTest {
    private final OrderBench on = new OrderBench();
    private final TakingBackIsCancellation rule = new TakingBackIsCancellation(on.order, on.line);
    private final Draft draft = on.orderOf(Order.SALE);

    @Test
    void whatTakesBackInEveryLineIsACancellation() {
        on.lineOf(draft, "-1", euros("2.55"));
        on.lineOf(draft, "-2", euros("1.00"));

        assertThat(kind(draft)).isEqualTo(Order.CANCELLATION);
    }

    @Test
    void whatSellsAndTakesBackIsASale() {
        on.lineOf(draft, "-10", euros("2.55"));
        on.lineOf(draft, "1", euros("1.00"));

        assertThat(kind(draft)).isEqualTo(Order.SALE);
    }

    @Test
    void goodsThatVanishWithoutAPriceCancelNothing() {
        on.lineOf(draft, "-10", euros("0"));

        assertThat(kind(draft)).isEqualTo(Order.SALE);
    }

    @Test
    void anOrderThatIsThereAlreadyStaysWhatItIs() {
        on.lineOf(draft, "-1", euros("2.55"));
        var changed = RuleBench.changing(draft);
        on.lineOf(changed, "-1", euros("2.55"));

        assertThat(kind(changed)).isEqualTo(Order.SALE);
    }

    private String kind(Draft one) {
        on.bench.apply(new LinesMakeTotal(on.order, on.line), one);
        on.bench.apply(rule, one);
        return one.get(on.order.kind);
    }
}
