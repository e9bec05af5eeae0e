package org.kinward.suite.sales.order;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** A new order of which nobody says when it was placed is placed now. */
@Component
final class NewOrderIsPlacedNow implements Rule {
    private final Order order;

    NewOrderIsPlacedNow(Order order) {
        this.order = order;
    }

    @Override
    public ObjectType type() {
        return order;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.isNew() && draft.get(order.placedAt) == null) {
            draft.set(order.placedAt, context.now());
        }
    }
}
