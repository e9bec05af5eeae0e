package org.kinward.suite.sales.order;

import java.math.BigDecimal;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.money.Money;
import org.springframework.stereotype.Component;

/**
 * A new order that takes back in every line, and gives money back in all, is a cancellation whoever forgot to say so. What
 * takes back goods that never had a price, such as a count of the stock, is none.
 */
@Component
final class TakingBackIsCancellation implements Rule {
    private final Order order;
    private final OrderLine line;

    TakingBackIsCancellation(Order order, OrderLine line) {
        this.order = order;
        this.line = line;
    }

    @Override
    public ObjectType type() {
        return order;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        Money total = draft.get(order.total);
        boolean pays = total != null && total.amount().signum() < 0;
        if (draft.isNew() && pays && draft.children(order.lines).stream().allMatch(this::takesBack)) {
            draft.set(order.kind, Order.CANCELLATION);
        }
    }

    private boolean takesBack(Draft one) {
        BigDecimal quantity = one.get(line.quantity);
        return quantity != null && quantity.signum() < 0;
    }
}
