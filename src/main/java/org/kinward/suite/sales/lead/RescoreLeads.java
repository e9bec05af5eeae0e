package org.kinward.suite.sales.lead;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.engine.record.Errand;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** When what counts is changed, leads that are still worked on are scored anew; done twice, it changes nothing. */
@Component
final class RescoreLeads implements Subscriber {
    private static final int CHUNK = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Lead lead;
    private final LeadScoreRule rule;
    private final Points points;
    private final Records records;

    RescoreLeads(Lead lead, LeadScoreRule rule, Points points, Records records) {
        this.lead = lead;
        this.rule = rule;
        this.points = points;
        this.records = records;
    }

    @Override
    public String name() {
        return "sales.rescore";
    }

    @Override
    public boolean concerns(String object) {
        return object.equals(rule.key());
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        points.forget();
        Errand errand = Errand.because(name(), lines.getLast());
        UUID after = FIRST;
        for (List<UUID> some = next(connection, after); !some.isEmpty(); some = next(connection, after)) {
            List<Command> commands = some.stream().map(this::again).toList();
            errand.carry(() -> records.execute(Actor.system(Origin.SYSTEM), Mode.EACH, commands));
            after = some.getLast();
        }
    }

    private static List<UUID> next(Connection connection, UUID after) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (var statement =
                connection.prepareStatement("select id from data.lead where deleted_at is null and status not in ('"
                        + Lead.CONVERTED + "', '" + Lead.DISQUALIFIED + "') and id > ? order by id limit " + CHUNK)) {
            statement.setObject(1, after);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    /** The rule says the score whatever is written. */
    private Command again(UUID id) {
        return Command.Update.of(
                lead.key(), id, Map.of(lead.score.key(), new Change(null, JsonNodeFactory.instance.nullNode())));
    }
}
