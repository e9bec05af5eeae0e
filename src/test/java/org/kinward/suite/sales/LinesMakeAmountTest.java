package org.kinward.suite.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.RuleBench.euros;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.spi.Draft;
import org.kinward.kernel.money.Money;
import org.kinward.suite.RuleBench;

class LinesMakeAmountTest {
    private final SalesBench on = new SalesBench();
    private final LinesMakeAmount rule = new LinesMakeAmount(on.deal, on.line);
    private final Draft draft = on.dealIn(on.open);

    @Test
    void theAmountIsTheSumOfTheLinesLessTheirDiscounts() {
        line("2", euros("100.00"), null);
        line("3", euros("50.00"), "10");

        on.bench.apply(rule, draft);

        assertThat(amount()).isEqualTo(euros("335.00"));
    }

    @Test
    void aLineWithoutQuantityIsOne() {
        line(null, euros("80.00"), null);

        on.bench.apply(rule, draft);

        assertThat(amount()).isEqualTo(euros("80.00"));
    }

    @Test
    void linesInOneCurrencyMakeAnAmountInIt() {
        line("10", zlotys("100.00"), null);

        on.bench.apply(rule, draft);

        assertThat(amount().currency()).isEqualTo("PLN");
        assertThat(amount().amount()).isEqualByComparingTo("1000");
        assertThat(amount().base()).isEqualByComparingTo("230");
    }

    @Test
    void linesInSeveralCurrenciesMakeAnAmountInTheBase() {
        line("1", euros("10.00"), null);
        line("1", zlotys("100.00"), null);

        on.bench.apply(rule, draft);

        assertThat(amount()).isEqualTo(euros("33.00"));
    }

    @Test
    void linesWithoutPricesLeaveTheAmountAlone() {
        draft.set(on.deal.amount, euros("7.00"));
        line("1", null, null);

        on.bench.apply(rule, draft);

        assertThat(amount()).isEqualTo(euros("7.00"));
    }

    @Test
    void aSumThatStaysKeepsTheRateOfItsDay() {
        var then = Money.of(new BigDecimal("100"), "PLN", new BigDecimal("0.20"), LocalDate.of(2026, 1, 1));
        draft.set(on.deal.amount, then);
        line("1", zlotys("100.00"), null);

        on.bench.apply(rule, draft);

        assertThat(amount()).isEqualTo(then);
    }

    @Test
    void anAmountWrittenByHandOverPricedLinesIsRefusedAndSaysTheirSum() {
        line("2", euros("100.00"), null);
        var changed = changingAmount(euros("999.00"));

        on.bench.apply(rule, changed);

        assertThat(RuleBench.wrongs(changed)).containsExactly("amount madeOfLines");
        assertThat(changed.violations().getFirst().details()).containsEntry("sum", "200.00 EUR");
    }

    @Test
    void anAmountWrittenByHandThatIsTheSumIsTaken() {
        line("2", euros("100.00"), null);
        var changed = changingAmount(euros("200.00"));

        on.bench.apply(rule, changed);

        assertThat(RuleBench.wrongs(changed)).isEmpty();
    }

    @Test
    void anAmountWrittenTogetherWithTheLinesGivesWayToThem() {
        line("2", euros("100.00"), null);
        var changed = changingAmount(euros("999.00"));
        changed.children(on.deal.lines).getFirst().set(on.line.quantity, new BigDecimal("3"));

        on.bench.apply(rule, changed);

        assertThat(RuleBench.wrongs(changed)).isEmpty();
        assertThat(changed.get(on.deal.amount)).isEqualTo(euros("300.00"));
    }

    @Test
    void anImportedAmountGivesWayToTheLines() {
        line("2", euros("100.00"), null);
        var changed = changingAmount(euros("999.00"));

        on.bench.from(Origin.IMPORT).apply(rule, changed);

        assertThat(RuleBench.wrongs(changed)).isEmpty();
        assertThat(changed.get(on.deal.amount)).isEqualTo(euros("200.00"));
    }

    /** The deal as stored with what its lines make, about to have another amount. */
    private Draft changingAmount(Money to) {
        on.bench.apply(rule, draft);
        var changed = RuleBench.changing(draft);
        draft.children(on.deal.lines).forEach(one -> changed.child(on.deal.lines.key(), RuleBench.changing(one)));
        changed.set(on.deal.amount, to);
        return changed;
    }

    private Money amount() {
        return Objects.requireNonNull(draft.get(on.deal.amount));
    }

    private void line(String quantity, Money price, String discount) {
        var line = on.lineOf(draft);
        line.set(on.line.quantity, quantity == null ? null : new BigDecimal(quantity));
        line.set(on.line.price, price);
        line.set(on.line.discount, discount == null ? null : new BigDecimal(discount));
    }

    private static Money zlotys(String amount) {
        return Money.of(new BigDecimal(amount), "PLN", new BigDecimal("0.23"), LocalDate.of(2026, 6, 15));
    }
}
