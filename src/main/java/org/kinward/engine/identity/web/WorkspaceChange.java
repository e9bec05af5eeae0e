package org.kinward.engine.identity.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;
import org.kinward.kernel.money.Rates;
import org.kinward.platform.workspace.Workspace;

/** What of the workspace is to be otherwise; what is left out stays. Rates are given whole. */
record WorkspaceChange(
        @Nullable String name,
        @Nullable String baseCurrency,
        @Nullable String timeZone,
        @Nullable String region,
        @Nullable Map<String, BigDecimal> rates) {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_NAME = 200;

    /**
     * The same for a workspace in which there are amounts already: another base currency has to be one they can be weighed
     * in, and what was said of all days is said in it from then on.
     */
    Workspace onto(Workspace current, Rates known, LocalDate today) {
        Workspace changed = onto(current);
        String base = changed.baseCurrency();
        if (base.equals(current.baseCurrency()) || rates != null) {
            return changed;
        }
        if (known.of(current.baseCurrency(), base, today).isEmpty()) {
            var details = Map.<String, Object>of("currency", current.baseCurrency(), "base", base);
            throw new Refusal(
                    ErrorCode.REJECTED, Map.of(), List.of(new Violation("baseCurrency", ErrorCode.NO_RATE, details)));
        }
        return new Workspace(
                changed.name(),
                base,
                changed.zone(),
                changed.region(),
                known.standingIn(base).orElse(Map.of()),
                changed.sample(),
                changed.calendar(),
                changed.logo());
    }

    /** @throws Refusal {@code rejected} with everything that is wrong */
    Workspace onto(Workspace current) {
        List<Violation> wrong = violations();
        if (!wrong.isEmpty()) {
            throw new Refusal(ErrorCode.REJECTED, Map.of(), wrong);
        }
        return new Workspace(
                name == null ? current.name() : name.strip(),
                baseCurrency == null ? current.baseCurrency() : baseCurrency,
                timeZone == null ? current.zone() : ZoneId.of(timeZone),
                region == null ? current.region() : region,
                rates == null ? current.rates() : new HashMap<>(rates),
                current.sample(),
                current.calendar(),
                current.logo());
    }

    List<Violation> violations() {
        List<Violation> wrong = new ArrayList<>();
        if (name != null && name.isBlank()) {
            wrong.add(Violation.of("name", ErrorCode.REQUIRED));
        }
        if (name != null && name.length() > LONGEST_NAME) {
            wrong.add(new Violation("name", ErrorCode.TOO_LONG, Map.of("max", LONGEST_NAME, "length", name.length())));
        }
        if (baseCurrency != null && !CURRENCIES.contains(baseCurrency)) {
            wrong.add(wrong("baseCurrency", ErrorCode.NOT_A_CURRENCY, baseCurrency));
        }
        if (timeZone != null && !isZone(timeZone)) {
            wrong.add(wrong("timeZone", ErrorCode.NOT_A_TIME_ZONE, timeZone));
        }
        if (region != null && !COUNTRIES.contains(region)) {
            wrong.add(wrong("region", ErrorCode.NOT_A_COUNTRY, region));
        }
        if (rates != null) {
            rates.forEach((currency, rate) -> {
                if (!CURRENCIES.contains(currency)) {
                    wrong.add(wrong("rates." + currency, ErrorCode.NOT_A_CURRENCY, currency));
                } else if (rate == null || rate.signum() <= 0) {
                    wrong.add(wrong("rates." + currency, ErrorCode.OUT_OF_RANGE, String.valueOf(rate)));
                }
            });
        }
        return wrong;
    }

    static Violation wrong(String field, ErrorCode code, String value) {
        return new Violation(field, code, Map.of("value", value));
    }

    static boolean isZone(String written) {
        try {
            return !ZoneId.of(written).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
