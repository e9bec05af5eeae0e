package org.kinward.suite.sales.followup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.LastSay;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.engine.record.Errand;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.platform.workspace.Workspace;
import org.kinward.platform.workspace.Workspaces;
import org.kinward.suite.sales.Opportunity;
import org.springframework.stereotype.Component;

/**
 * Lays the moments of a plan when a deal is won, and withdraws what is still open when it is not any more. It looks at the
 * deal as it stands, so that lines that come again change nothing. What it writes is part of the command that won the
 * deal: who takes an import back takes its follow-up back too.
 */
@Component
final class FollowPurchases implements Subscriber {
    private final Opportunity deal;
    private final LastSay say;
    private final Laying laying;
    private final Records records;
    private final Workspaces workspaces;
    private final Clock clock;

    FollowPurchases(Opportunity deal, Laying laying, Records records, Workspaces workspaces, Clock clock) {
        this.deal = deal;
        this.say = new LastSay(Map.of(
                deal.key(), Set.of(deal.stage.key(), deal.whyWon.key(), deal.followUp.key(), deal.closeDate.key())));
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
        Map<UUID, FeedLine> touched = say.among(lines.stream().map(PlacedLine::line));
        if (touched.isEmpty()) {
            return;
        }
        Workspace workspace = workspaces.current();
        LocalDate today = LocalDate.ofInstant(clock.instant(), workspace.zone());
        List<Plan> plans = new SelectPlans().run(connection);
        Map<UUID, List<Laid>> laid = Laid.of(connection, touched.keySet());
        List<Purchase> purchases = new SelectPurchases(touched.keySet()).run(connection);
        Map<UUID, FeedLine> standing = say.standing(connection, touched);
        for (Purchase purchase : purchases) {
            FeedLine line = standing.get(purchase.deal());
            if (line != null) {
                write(
                        line,
                        laying.of(
                                purchase,
                                plans,
                                laid.getOrDefault(purchase.deal(), List.of()),
                                new Laying.When(today, workspace.calendar())));
            }
        }
    }

    private void write(FeedLine line, List<Command> commands) {
        if (!commands.isEmpty()) {
            Errand.within(line).carry(() -> records.execute(Actor.system(Origin.SYSTEM), Mode.EACH, commands));
        }
    }
}
