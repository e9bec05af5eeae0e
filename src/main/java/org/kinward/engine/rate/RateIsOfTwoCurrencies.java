package org.kinward.engine.rate;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** A rate is positive, of one currency in another; in the base currency where nobody says. Its title names all three. */
@Component
final class RateIsOfTwoCurrencies implements Rule {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final ExchangeRate rate;

    RateIsOfTwoCurrencies(ExchangeRate rate) {
        this.rate = rate;
    }

    @Override
    public ObjectType type() {
        return rate;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.get(rate.base) == null) {
            draft.set(rate.base, context.baseCurrency());
        }
        String of = code(draft, rate.currency);
        String in = code(draft, rate.base);
        if (of != null && of.equals(in)) {
            draft.reject(rate.currency, ErrorCode.SAME_CURRENCY, Map.of("currency", of));
        }
        BigDecimal worth = draft.get(rate.rate);
        if (worth != null && worth.signum() <= 0) {
            draft.reject(rate.rate, ErrorCode.OUT_OF_RANGE, Map.of("value", worth.toPlainString()));
        }
        draft.set(rate.title, of + "/" + in + " " + draft.get(rate.date));
    }

    private static @Nullable String code(Draft draft, Field<String> field) {
        String written = draft.get(field);
        if (written == null) {
            return null;
        }
        String code = written.strip().toUpperCase(Locale.ROOT);
        if (!CURRENCIES.contains(code)) {
            draft.reject(field, ErrorCode.NOT_A_CURRENCY, Map.of("value", written));
        } else if (!code.equals(written)) {
            draft.set(field, code);
        }
        return code;
    }
}
