package org.kinward.suite.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.money.Money;
import org.springframework.stereotype.Component;

/**
 * The amount of a deal whose lines have prices is their sum: quantity × price × (1 − discount / 100), in the currency of
 * the lines, or in the base currency when they have several. Lines without prices leave the amount to whoever wrote it; where
 * they have them, whoever writes another amount by hand is refused.
 */
@Component
final class LinesMakeAmount implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Opportunity deal;
    private final OpportunityLine line;

    LinesMakeAmount(Opportunity deal, OpportunityLine line) {
        this.deal = deal;
        this.line = line;
    }

    @Override
    public ObjectType type() {
        return deal;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        List<Draft> priced = draft.children(deal.lines).stream()
                .filter(one -> one.get(line.price) != null)
                .toList();
        if (priced.isEmpty()) {
            return;
        }
        Set<String> currencies =
                priced.stream().map(one -> price(one).currency()).collect(Collectors.toSet());
        boolean several = currencies.size() > 1;
        String currency =
                several ? context.baseCurrency() : currencies.iterator().next();
        BigDecimal sum = priced.stream()
                .map(one -> worth(one, several ? price(one).base() : price(one).amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(decimals(currency), RoundingMode.HALF_EVEN);
        context.money(sum, currency)
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

    private Money price(Draft one) {
        return Objects.requireNonNull(one.get(line.price));
    }

    private BigDecimal worth(Draft one, BigDecimal price) {
        BigDecimal quantity = one.get(line.quantity);
        BigDecimal discount = one.get(line.discount);
        BigDecimal whole = quantity == null ? price : price.multiply(quantity);
        return discount == null
                ? whole
                : whole.multiply(HUNDRED.subtract(discount)).movePointLeft(2);
    }

    /** The same sum on another day is the same amount: it keeps the rate of the day it was first made. */
    private static boolean same(@Nullable Money was, Money becomes) {
        return was != null && was.sameAmount(becomes);
    }

    private static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
