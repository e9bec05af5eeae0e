package org.kinward.suite.sales.order;

import static org.kinward.suite.DeclaredTypes.the;

import java.math.BigDecimal;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.kernel.money.Money;
import org.kinward.suite.RuleBench;
import org.kinward.suite.party.Account;

/** Orders with lines, to try rules on. */
final class OrderBench {
    final Order order = the(Order.class);
    final OrderLine line = the(OrderLine.class);
    final RuleBench bench = new RuleBench();

    Draft orderOf(String kind) {
        Draft draft = RuleBench.fresh(order);
        draft.set(order.kind, kind);
        return draft;
    }

    Draft lineOf(Draft draft, String quantity, Money price) {
        Draft child = RuleBench.fresh(line);
        child.set(line.quantity, new BigDecimal(quantity));
        child.set(line.price, price);
        draft.child(order.lines.key(), child);
        return child;
    }

    Ref account() {
        return bench.knows(RuleBench.fresh(the(Account.class)));
    }
}
