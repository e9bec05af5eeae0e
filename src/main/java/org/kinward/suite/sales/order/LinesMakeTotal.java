package org.kinward.suite.sales.order;

import java.util.List;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.money.Money;
import org.kinward.suite.sales.lines.PricedLines;
import org.springframework.stereotype.Component;

/** The total of an order is the sum of its lines ({@link PricedLines}). It has none where no line has a price. */
@Component
final class LinesMakeTotal implements Rule {
    private final Order order;
    private final PricedLines lines;

    LinesMakeTotal(Order order, OrderLine line) {
        this.order = order;
        this.lines = new PricedLines(line.quantity, line.price, line.discount);
    }

    @Override
    public ObjectType type() {
        return order;
    }

    /** Before the rules that look at the total. */
    @Override
    public int order() {
        return -10;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        List<Draft> all = draft.children(order.lines);
        if (!lines.any(all)) {
            draft.set(order.total, null);
            return;
        }
        Money was = draft.get(order.total);
        lines.sum(all, context)
                .filter(total -> was == null || !was.sameAmount(total))
                .ifPresent(total -> draft.set(order.total, total));
    }
}
