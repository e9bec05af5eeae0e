package org.kinward.engine.rate;

import java.sql.Connection;
import java.util.List;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** A rate that came, changed or went has every amount weighed anew; asked for twice, it is done once more. */
@Component
final class RatesWeighAnew implements Subscriber {
    private final Workspaces workspaces;

    RatesWeighAnew(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "rate.weigh-anew";
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) {
        if (lines.stream().anyMatch(placed -> placed.line().object().equals(ExchangeRate.KEY))) {
            workspaces.rebase();
        }
    }
}
