package org.kinward.suite.purpose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached, in numbers.
 *
 * @param down whether less is better
 * @param tally whether the figure grows from nothing as the period goes on; else it stands somewhere at its beginning
 * @param baseline where a figure that is no tally stood at the beginning
 * @param last day of the period, included
 */
record Goal(
        boolean down,
        boolean tally,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        LocalDate first,
        LocalDate last) {

    /** Where the figure began; null where nobody knows. */
    @Nullable
    BigDecimal start() {
        return tally ? BigDecimal.ZERO : baseline;
    }

    /** Something that must not be passed: few complaints, little spent. */
    boolean ceiling() {
        return down && tally;
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Days gone, today included. */
    long gone(LocalDate today) {
        return Math.clamp(ChronoUnit.DAYS.between(first, today) + 1, 0, days());
    }

    /** Days to come, today included. */
    long left(LocalDate today) {
        return Math.clamp(ChronoUnit.DAYS.between(today, last) + 1, 0, days());
    }

    boolean over(LocalDate today) {
        return today.isAfter(last);
    }

    /** How many days have to be gone before a pace means something: a tenth of them, a week at most. */
    boolean young(LocalDate today) {
        return gone(today) < Math.min(7, Math.ceilDiv(days(), 10));
    }
}
