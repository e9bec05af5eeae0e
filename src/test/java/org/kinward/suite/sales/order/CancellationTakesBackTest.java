package org.kinward.suite.sales.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.RuleBench.euros;
import static org.kinward.suite.RuleBench.wrongs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.suite.RuleBench;

class CancellationTakesBackTest {
    private final OrderBench on = new OrderBench();
    private final CancellationTakesBack rule = new CancellationTakesBack(on.order, on.line);
    private final Ref account = on.account();
    private final Draft cancellation = on.orderOf(Order.CANCELLATION);

    @Test
    void aCancellationThatAddsIsRefused() {
        on.lineOf(cancellation, "-1", euros("2.55"));
        on.lineOf(cancellation, "1", euros("2.55"));

        assertThat(refused(cancellation)).containsExactly("lines cancellationAdds");
    }

    @Test
    void itTakesBackASaleToTheSameAccount() {
        cancellation.set(on.order.account, account);
        cancellation.set(on.order.cancels, sale(account));

        assertThat(refused(cancellation)).isEmpty();
    }

    @Test
    void itDoesNotTakeBackWhatAnotherBought() {
        cancellation.set(on.order.account, account);
        cancellation.set(on.order.cancels, sale(on.account()));

        assertThat(refused(cancellation)).containsExactly("cancels notTheirSale");
    }

    @Test
    void itDoesNotTakeBackACancellation() {
        var other = on.orderOf(Order.CANCELLATION);
        cancellation.set(on.order.cancels, on.bench.knows(other));

        assertThat(refused(cancellation)).containsExactly("cancels notTheirSale");
    }

    @Test
    void aSaleTakesNothingBack() {
        var draft = on.orderOf(Order.SALE);
        draft.set(on.order.cancels, sale(null));

        assertThat(refused(draft)).containsExactly("cancels notTheirSale");
    }

    @Test
    void aLinkThatIsNotTouchedIsNotJudgedAnew() {
        cancellation.set(on.order.cancels, sale(on.account()));
        var changed = RuleBench.changing(cancellation);
        changed.set(on.order.description, "called");

        assertThat(refused(changed)).isEmpty();
    }

    private Ref sale(Ref to) {
        var sale = on.orderOf(Order.SALE);
        sale.set(on.order.account, to);
        return on.bench.knows(sale);
    }

    private List<String> refused(Draft draft) {
        on.bench.apply(rule, draft);
        return wrongs(draft);
    }
}
