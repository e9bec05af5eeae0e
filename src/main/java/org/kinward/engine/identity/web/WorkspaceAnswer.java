package org.kinward.engine.identity.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.kinward.platform.workspace.Workspace;

/**
 * The workspace as clients see it.
 *
 * @param rates units of base currency for one unit of each other currency, as decimals in text
 * @param rebasing whether amounts are still being weighed anew in base currency
 * @param empty whether nobody has kept anything in it yet
 */
public record WorkspaceAnswer(
        String name,
        String baseCurrency,
        String timeZone,
        String region,
        Map<String, String> rates,
        boolean sample,
        boolean empty,
        boolean rebasing) {
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
                false);
    }

    WorkspaceAnswer rebasing(boolean now) {
        return new WorkspaceAnswer(name, baseCurrency, timeZone, region, rates, sample, empty, now);
    }
}
