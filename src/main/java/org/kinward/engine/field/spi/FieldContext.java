package org.kinward.engine.field.spi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What reading a value depends on beside the value.
 *
 * @param region ISO 3166 country whose phone numbers are written without a prefix
 * @param rates units of base currency for one unit of each currency, today
 * @param me the user who asks; null for those who are none
 */
public record FieldContext(
        Instant now,
        ZoneId zone,
        String baseCurrency,
        String region,
        Map<String, BigDecimal> rates,
        @Nullable UUID me) {
    public Optional<BigDecimal> rate(String currency) {
        return currency.equals(baseCurrency) ? Optional.of(BigDecimal.ONE) : Optional.ofNullable(rates.get(currency));
    }
}
