package org.kinward.suite.sales.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.RuleBench.euros;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kinward.engine.record.spi.Draft;
import org.kinward.kernel.money.Money;

class LinesMakeTotalTest {
    private final OrderBench on = new OrderBench();
    private final LinesMakeTotal rule = new LinesMakeTotal(on.order, on.line);
    private final Draft draft = on.orderOf(Order.SALE);

    @Test
    void theTotalIsTheSumOfTheLinesLessTheirDiscounts() {
        on.lineOf(draft, "6", euros("2.55"));
        on.lineOf(draft, "10", euros("1.00")).set(on.line.discount, new BigDecimal("50"));

        assertThat(total()).isEqualTo(euros("20.30"));
    }

    @Test
    void whatIsTakenBackIsTakenOff() {
        on.lineOf(draft, "6", euros("2.55"));
        on.lineOf(draft, "-1", euros("2.55"));

        assertThat(total()).isEqualTo(euros("12.75"));
    }

    @Test
    void partsOfACentAreRoundedOnceAndNotLineByLine() {
        on.lineOf(draft, "4", euros("0.001"));
        on.lineOf(draft, "4", euros("0.001"));

        assertThat(total()).isEqualTo(euros("0.01"));
    }

    @Test
    void linesInSeveralCurrenciesMakeATotalInTheBase() {
        on.lineOf(draft, "1", euros("10.00"));
        on.lineOf(
                draft, "1", Money.of(new BigDecimal("100"), "PLN", new BigDecimal("0.23"), LocalDate.of(2026, 6, 15)));

        assertThat(total()).isEqualTo(euros("33.00"));
    }

    @Test
    void anOrderOfWhichNoLineHasAPriceHasNoTotal() {
        on.lineOf(draft, "1", null);

        on.bench.apply(rule, draft);

        assertThat(draft.get(on.order.total)).isNull();
    }

    private Money total() {
        on.bench.apply(rule, draft);
        return draft.get(on.order.total);
    }
}
