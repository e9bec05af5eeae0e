package org.kinward.kernel.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a currency was worth in another from a day on.
 *
 * @param rate units of {@code to} for one unit of {@code from}
 */
public record Rate(String from, String to, LocalDate day, BigDecimal rate) {
    public Rate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("a rate is positive: " + rate);
        }
    }
}
