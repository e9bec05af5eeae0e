package org.kinward.suite.purpose.keep;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.jobs.Jobs;
import org.kinward.suite.purpose.Measure;
import org.kinward.suite.purpose.Objective;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notes, with its position in the feed, which objectives may stand otherwise: one statement a page, whatever happened in it. */
@Component
final class HearWhatChanged implements Subscriber {
    private final Catalogues catalogues;
    private final Jobs jobs;
    private final CountSoon soon;
    private final AtomicBoolean noted = new AtomicBoolean();

    HearWhatChanged(Catalogues catalogues, Jobs jobs, CountSoon soon) {
        this.catalogues = catalogues;
        this.jobs = jobs;
        this.soon = soon;
    }

    @Override
    public String name() {
        return "purpose.measures";
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        Set<String> objects = new TreeSet<>();
        Set<UUID> objectives = new HashSet<>();
        for (PlacedLine placed : lines) {
            FeedLine line = placed.line();
            if (!line.object().equals(Objective.KEY)) {
                objects.add(line.object());
            } else if (line.kind() != FeedLine.Kind.DERIVED) {
                objectives.add(line.record());
            }
        }
        if (!objectives.isEmpty()) {
            listen(connection, objectives);
            Due.these(connection, objectives);
            noted.set(true);
        }
        if (!objects.isEmpty() && Due.dependingOn(connection, objects) > 0) {
            noted.set(true);
        }
    }

    /** What is not counted by this is counted by the next look round. */
    @Override
    public void taken() {
        if (noted.getAndSet(false)) {
            jobs.schedule(soon, "one", new CountSoon.Data(), Instant.now());
        }
    }

    private record Listens(UUID objective, String object) {}

    private void listen(Connection connection, Collection<UUID> objectives) throws SQLException {
        try (var statement = connection.prepareStatement(
                "delete from engine.objective_listens where objective = any(cast(? as uuid[]))")) {
            statement.setArray(1, connection.createArrayOf("uuid", objectives.toArray()));
            statement.executeUpdate();
        }
        String sql = "insert into engine.objective_listens (objective, object)"
                + " select * from unnest(cast(? as uuid[]), cast(? as text[]))";
        List<Listens> all = measured(connection, objectives);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", all.stream().map(Listens::objective).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", all.stream().map(Listens::object).toArray()));
            statement.executeUpdate();
        }
    }

    private List<Listens> measured(Connection connection, Collection<UUID> objectives) throws SQLException {
        String sql = "select id, measure from data.objective"
                + " where id = any(cast(? as uuid[])) and measure is not null and deleted_at is null";
        List<Listens> all = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", objectives.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID objective = rows.getObject(1, UUID.class);
                    concern(rows.getString(2)).forEach(object -> all.add(new Listens(objective, object)));
                }
            }
        }
        return all;
    }

    private Set<String> concern(String measure) {
        try {
            return Concern.of(
                    catalogues.current(), Measure.read(JsonMapper.shared().readTree(measure)));
        } catch (Refusal malformed) {
            return Set.of();
        }
    }
}
