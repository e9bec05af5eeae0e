package org.kinward.suite.sales.order;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** An order that came without a number of its own is called by our serial number. */
@Component
final class NumberlessOrderIsNumbered implements Rule {
    private final Order order;

    NumberlessOrderIsNumbered(Order order) {
        this.order = order;
    }

    @Override
    public ObjectType type() {
        return order;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        String number = draft.get(order.number);
        Long serial = draft.get(order.serial);
        if ((number == null || number.isBlank()) && serial != null) {
            draft.set(order.number, "#" + serial);
        }
    }
}
