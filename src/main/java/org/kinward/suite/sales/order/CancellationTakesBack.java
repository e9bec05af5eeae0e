package org.kinward.suite.sales.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** A cancellation adds nothing: its quantities are below zero. What it takes back is a sale to the same account, not itself. */
@Component
final class CancellationTakesBack implements Rule {
    private final Order order;
    private final OrderLine line;

    CancellationTakesBack(Order order, OrderLine line) {
        this.order = order;
        this.line = line;
    }

    @Override
    public ObjectType type() {
        return order;
    }

    /** After the rule that says what is a cancellation. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<String> follows() {
        return List.of(order.cancels.key());
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        boolean cancellation = Order.CANCELLATION.equals(draft.get(order.kind));
        if (cancellation && draft.children(order.lines).stream().anyMatch(this::adds)) {
            draft.reject(order.lines, ErrorCode.CANCELLATION_ADDS);
        }
        Ref cancelled = draft.get(order.cancels);
        if (cancelled == null || !touches(draft)) {
            return;
        }
        boolean fits = cancellation
                && !cancelled.id().equals(draft.id())
                && context.follow(draft, order.cancels)
                        .filter(sale -> sold(sale, draft))
                        .isPresent();
        if (!fits) {
            draft.reject(order.cancels, ErrorCode.NOT_THEIR_SALE);
        }
    }

    private boolean touches(Draft draft) {
        return draft.changes(order.cancels) || draft.changes(order.kind) || draft.changes(order.account);
    }

    private boolean sold(Snapshot sale, Draft draft) {
        return Order.SALE.equals(sale.get(order.kind))
                && Objects.equals(sale.get(order.account), draft.get(order.account));
    }

    private boolean adds(Draft one) {
        BigDecimal quantity = one.get(line.quantity);
        return quantity != null && quantity.signum() > 0;
    }
}
