package org.kinward.platform.workspace;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for everything in the workspace.
 *
 * @param baseCurrency ISO 4217; sums are made in it
 * @param region ISO 3166-1 alpha-2; whose phone numbers need no prefix
 * @param rates units of base currency for one unit of each other currency, as of today
 * @param sample whether the sample company is in it
 * @param logo names the content of the company's mark; null where it has none
 */
public record Workspace(
        String name,
        String baseCurrency,
        ZoneId zone,
        String region,
        Map<String, BigDecimal> rates,
        boolean sample,
        BusinessCalendar calendar,
        @Nullable String logo) {
    private static final String MONTH_FIRST = "US";

    public Workspace {
        rates = Map.copyOf(rates);
    }

    /** How a language is written in the company's country: whoever reads English in Europe has the day before the month. */
    public Locale written(Locale language) {
        return language.equals(Locale.ENGLISH) && !region.equals(MONTH_FIRST) ? Locale.UK : language;
    }

    public Workspace with(BusinessCalendar other) {
        return new Workspace(name, baseCurrency, zone, region, rates, sample, other, logo);
    }
}
