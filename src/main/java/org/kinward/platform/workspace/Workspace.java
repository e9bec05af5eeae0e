package org.kinward.platform.workspace;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;

/**
 * What holds for everything in the workspace.
 *
 * @param baseCurrency ISO 4217; sums are made in it
 * @param region ISO 3166-1 alpha-2; whose phone numbers need no prefix
 * @param rates units of base currency for one unit of each other currency, as of today
 * @param sample whether the sample company is in it
 */
public record Workspace(
        String name, String baseCurrency, ZoneId zone, String region, Map<String, BigDecimal> rates, boolean sample) {
    public Workspace {
        rates = Map.copyOf(rates);
    }
}
