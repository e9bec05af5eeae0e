package org.kinward.suite.sales.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.money.Money;
import org.springframework.stereotype.Component;

/**
 * The total of an order is the sum of its lines, quantity × price × (1 − discount / 100), in their currency, or in the base
 * currency when they have several; rounded once, to what can be paid. It has none where no line has a price.
 */
@Component
final class LinesMakeTotal implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Order order;
    private final OrderLine line;

    LinesMakeTotal(Order order, OrderLine line) {
        this.order = order;
        this.line = line;
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
        List<Draft> priced = draft.children(order.lines).stream()
                .filter(one -> one.get(line.price) != null)
                .toList();
        if (priced.isEmpty()) {
            draft.set(order.total, null);
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
        Money was = draft.get(order.total);
        context.money(sum, currency)
                .filter(total -> was == null || !was.sameAmount(total))
                .ifPresent(total -> draft.set(order.total, total));
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

    private static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
