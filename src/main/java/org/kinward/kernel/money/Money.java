package org.kinward.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An amount in its own currency and what it is worth in the base currency.
 *
 * @param currency ISO 4217 code
 * @param base amount × rate, rounded half-even to {@value #SCALE} decimals; sums are made of these only
 * @param rate units of base currency for one unit of {@code currency}
 * @param rateDate the day of the amount, by which the rate was looked up
 */
public record Money(BigDecimal amount, String currency, BigDecimal base, BigDecimal rate, LocalDate rateDate) {
    public static final int SCALE = 4;

    public Money {
        Currency.getInstance(currency);
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("a rate is positive: " + rate);
        }
    }

    public static Money of(BigDecimal amount, String currency, BigDecimal rate, LocalDate rateDate) {
        BigDecimal base = amount.multiply(rate).setScale(SCALE, RoundingMode.HALF_EVEN);
        return new Money(amount, currency, base, rate, rateDate);
    }

    /** The same amount of the same currency, whatever the rate of the day. */
    public boolean sameAmount(Money other) {
        return amount.compareTo(other.amount) == 0 && currency.equals(other.currency);
    }
}
