package org.kinward.suite.sales.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kinward.suite.RuleBench;

class NewOrderIsCompletedTest {
    private final OrderBench on = new OrderBench();

    @Test
    void anOrderIsPlacedNowUnlessSomebodySaysWhen() {
        var now = on.orderOf(Order.SALE);
        var then = on.orderOf(Order.SALE);
        then.set(on.order.placedAt, Instant.EPOCH);

        on.bench.apply(new NewOrderIsPlacedNow(on.order), now);
        on.bench.apply(new NewOrderIsPlacedNow(on.order), then);

        assertThat(now.get(on.order.placedAt)).isEqualTo(RuleBench.NOON);
        assertThat(then.get(on.order.placedAt)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void anOrderWithoutANumberIsCalledByTheSerialOneAndKeepsItsOwn() {
        var ours = on.orderOf(Order.SALE);
        ours.set(on.order.serial, 7L);
        var theirs = on.orderOf(Order.SALE);
        theirs.set(on.order.serial, 8L);
        theirs.set(on.order.number, "536365");

        on.bench.apply(new NumberlessOrderIsNumbered(on.order), ours);
        on.bench.apply(new NumberlessOrderIsNumbered(on.order), theirs);

        assertThat(ours.get(on.order.number)).isEqualTo("#7");
        assertThat(theirs.get(on.order.number)).isEqualTo("536365");
    }
}
