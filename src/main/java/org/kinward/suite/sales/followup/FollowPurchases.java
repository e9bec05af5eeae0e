package org.kinward.suite.sales.followup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.engine.record.Errand;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.kinward.suite.sales.Opportunity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays the moments of a plan when a deal is won, and withdraws what is still open when it is not any more. It looks at the
 * deal as it stands, so that lines that come again change nothing. What it writes is part of the command that won the
 * deal: who takes an import back takes its follow-up back too.
 */
@Component
final class FollowPurchases implements Subscriber {
    private final Opportunity deal;
    private final Laying laying;
    private final Records records;
    private final Workspaces workspaces;
    private final Clock clock;

    FollowPurchases(Opportunity deal, Laying laying, Records records, Workspaces workspaces, Clock clock) {
        this.deal = deal;
        this.laying = laying;
        this.records = records;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sales.follow-up";
    }

    @Override
    public boolean concerns(String object) {
        return object.equals(deal.key());
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        Map<UUID, FeedLine> touched = new LinkedHashMap<>();
        lines.stream().map(PlacedLine::line).filter(this::matters).forEach(line -> touched.put(line.record(), line));
        if (touched.isEmpty()) {
            return;
        }
        Workspace workspace = workspaces.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), workspace.zone());
        List<Plan> plans = new SelectPlans().run(connection);
        Map<UUID, List<Laid>> laid = Laid.of(connection, touched.keySet());
        for (Purchase purchase : new SelectPurchases(touched.keySet()).run(connection)) {
            List<Command> commands = laying.of(
                    purchase,
                    plans,
                    laid.getOrDefault(purchase.deal(), List.of()),
                    new Laying.When(today, workspace.calendar()));
            if (!commands.isEmpty()) {
                FeedLine line = Objects.requireNonNull(touched.get(purchase.deal()));
                Errand.within(line).carry(() -> records.execute(Actor.system(Origin.SYSTEM), Mode.EACH, commands));
            }
        }
    }

    private boolean matters(FeedLine line) {
        return switch (line.kind()) {
            case CREATED, DELETED, RESTORED -> true;
            case UPDATED -> {
                JsonNode changes = JsonMapper.shared().readTree(Objects.requireNonNull(line.changes()));
                yield List.of(deal.stage, deal.whyWon, deal.followUp, deal.closeDate).stream()
                        .anyMatch(field -> changes.has(field.key()));
            }
            case DERIVED -> false;
        };
    }
}
