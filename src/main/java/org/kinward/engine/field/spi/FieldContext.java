package org.kinward.engine.field.spi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.money.Rates;

/**
 * What reading a value depends on beside the value.
 *
 * @param region ISO 3166 country whose phone numbers are written without a prefix
 * @param rates what currencies are worth, day by day
 * @param me the user who asks; null for those who are none
 * @param fiscalYear the month the company's year begins in
 * @param behalf those who are away and for whom whoever asks stands in
 */
public record FieldContext(
        Instant now,
        ZoneId zone,
        String baseCurrency,
        String region,
        Rates rates,
        @Nullable UUID me,
        Month fiscalYear,
        Set<UUID> behalf) {
    public FieldContext {
        behalf = Set.copyOf(behalf);
    }

    /** Where the company's year is the calendar's, for who stands in for nobody. */
    public FieldContext(Instant now, ZoneId zone, String baseCurrency, String region, Rates rates, @Nullable UUID me) {
        this(now, zone, baseCurrency, region, rates, me, Month.JANUARY, Set.of());
    }

    /** With rates that hold on every day. */
    public FieldContext(
            Instant now,
            ZoneId zone,
            String baseCurrency,
            String region,
            Map<String, BigDecimal> standing,
            @Nullable UUID me) {
        this(now, zone, baseCurrency, region, new Rates(List.of(), baseCurrency, standing), me);
    }

    /** Today in the workspace's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** Units of base currency for one unit of the currency, today. */
    public Optional<BigDecimal> rate(String currency) {
        return rate(currency, today());
    }

    public Optional<BigDecimal> rate(String currency, LocalDate day) {
        return rates.of(currency, baseCurrency, day);
    }
}
