package org.kinward.suite.sales;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.money.Money;
import org.kinward.suite.sales.lines.PricedLines;
import org.springframework.stereotype.Component;

/**
 * The amount of a deal whose lines have prices is their sum ({@link PricedLines}). Lines without prices leave the amount to whoever wrote it; where
 * they have them, whoever writes another amount by hand is refused.
 */
@Component
final class LinesMakeAmount implements Rule {
    private final Opportunity deal;
    private final PricedLines lines;

    LinesMakeAmount(Opportunity deal, OpportunityLine line) {
        this.deal = deal;
        this.lines = new PricedLines(line.quantity, line.price, line.discount);
    }

    @Override
    public ObjectType type() {
        return deal;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        lines.sum(draft.children(deal.lines), context)
                .filter(amount -> !same(draft.get(deal.amount), amount))
                .ifPresent(amount -> make(draft, amount, context));
    }

    /** Who writes another amount is told, or their number would vanish before their eyes; one written together with the lines is the lines' affair. */
    private void make(Draft draft, Money amount, RuleContext context) {
        if (!draft.isNew() && asks(context) && draft.changes(deal.amount) && !changesLines(draft)) {
            draft.reject(
                    deal.amount, ErrorCode.MADE_OF_LINES, Map.of("sum", amount.amount() + " " + amount.currency()));
        } else {
            draft.set(deal.amount, amount);
        }
    }

    private static boolean asks(RuleContext context) {
        return context.interactive() || context.origin() == Origin.API;
    }

    private boolean changesLines(Draft draft) {
        return draft.allChildren(deal.lines.key()).stream()
                .anyMatch(one -> one.isNew()
                        || one.removed()
                        || one.model().fields().stream().anyMatch(one::changes));
    }

    /** The same sum on another day is the same amount: it keeps the rate of the day it was first made. */
    private static boolean same(@Nullable Money was, Money becomes) {
        return was != null && was.sameAmount(becomes);
    }
}
