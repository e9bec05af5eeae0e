package org.kinward.suite.sales.lines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.money.Money;

/**
 * The sum of quantity × price × (1 − discount / 100) over the lines that have a price, in their currency, or in the base
 * currency when they have several; rounded once, to what can be paid.
 */
public record PricedLines(Field<BigDecimal> quantity, Field<Money> price, Field<BigDecimal> discount) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public boolean any(List<Draft> lines) {
        return lines.stream().anyMatch(line -> line.get(price) != null);
    }

    /** Empty where no line has a price, or the sum cannot be weighed in the base currency. */
    public Optional<Money> sum(List<Draft> lines, RuleContext context) {
        List<Draft> priced =
                lines.stream().filter(line -> line.get(price) != null).toList();
        if (priced.isEmpty()) {
            return Optional.empty();
        }
        Set<String> currencies =
                priced.stream().map(line -> price(line).currency()).collect(Collectors.toSet());
        boolean several = currencies.size() > 1;
        String currency =
                several ? context.baseCurrency() : currencies.iterator().next();
        BigDecimal sum = priced.stream()
                .map(line ->
                        worth(line, several ? price(line).base() : price(line).amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(decimals(currency), RoundingMode.HALF_EVEN);
        return context.money(sum, currency);
    }

    private Money price(Draft line) {
        return Objects.requireNonNull(line.get(price));
    }

    private BigDecimal worth(Draft line, BigDecimal each) {
        BigDecimal many = line.get(quantity);
        BigDecimal less = line.get(discount);
        BigDecimal whole = many == null ? each : each.multiply(many);
        return less == null ? whole : whole.multiply(HUNDRED.subtract(less)).movePointLeft(2);
    }

    private static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
