package org.kinward.engine.identity.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kinward.platform.workspace.Workspace;

/**
 * The workspace as clients see it.
 *
 * @param rates units of base currency for one unit of each other currency, as decimals in text
 * @param rebasing whether amounts are still being weighed anew in base currency
 * @param empty whether nobody has kept anything in it yet
 * @param fiscalYear the month the company's year begins in
 * @param logo names the content of the company's mark
 */
public record WorkspaceAnswer(
        String name,
        String baseCurrency,
        String timeZone,
        String region,
        Map<String, String> rates,
        boolean sample,
        boolean empty,
        boolean rebasing,
        int fiscalYear,
        @Nullable String logo) {
    static WorkspaceAnswer of(Workspace workspace, boolean empty) {
        Map<String, String> rates = new TreeMap<>();
        for (Map.Entry<String, BigDecimal> rate : workspace.rates().entrySet()) {
            rates.put(rate.getKey(), rate.getValue().toPlainString());
        }
        return new WorkspaceAnswer(
                workspace.name(),
                workspace.baseCurrency(),
                workspace.zone().getId(),
                workspace.region(),
                rates,
                workspace.sample(),
                empty,
                false,
                workspace.calendar().fiscalYear().getValue(),
                workspace.logo());
    }

    WorkspaceAnswer rebasing(boolean now) {
        return new WorkspaceAnswer(name, baseCurrency, timeZone, region, rates, sample, empty, now, fiscalYear, logo);
    }
}
