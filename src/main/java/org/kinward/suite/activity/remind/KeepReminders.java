package org.kinward.suite.activity.remind;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.engine.feed.spi.Subscriber;
import org.kinward.engine.record.Queries;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows the feed: whatever becomes of a task or an appointment, its next reminder is known. */
@Component
final class KeepReminders implements Subscriber {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final NextReminder next;
    private final Queries queries;

    KeepReminders(NextReminder next, Queries queries) {
        this.next = next;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "activity.reminders";
    }

    @Override
    public boolean concerns(String object) {
        return next.concerns(object);
    }

    @Override
    public void handle(Connection connection, List<PlacedLine> lines) throws SQLException {
        Map<String, Map<UUID, Instant>> changed = new HashMap<>();
        for (PlacedLine placed : lines) {
            FeedLine line = placed.line();
            changed.computeIfAbsent(line.object(), object -> new HashMap<>())
                    .put(line.record(), line.provenance().at());
        }
        for (Map.Entry<String, Map<UUID, Instant>> one : changed.entrySet()) {
            keep(connection, one.getKey(), one.getValue());
        }
    }

    /** What was written says from when on: a reminder that was due while nobody ran is still told. */
    private void keep(Connection connection, String object, Map<UUID, Instant> written) throws SQLException {
        Set<UUID> without = new HashSet<>(written.keySet());
        byte[] records = queries.several(Actor.system(Origin.SYSTEM), object, List.copyOf(written.keySet()));
        for (JsonNode record : JSON.readTree(records)) {
            UUID id = UUID.fromString(record.path("id").asString());
            Instant since = written.getOrDefault(id, Instant.EPOCH);
            var due = next.after(object, record, since);
            if (due.isPresent()) {
                without.remove(id);
                put(connection, object, id, due.get().at());
            }
        }
        try (var statement =
                connection.prepareStatement("delete from engine.reminder where record = any(cast(? as uuid[]))")) {
            statement.setArray(1, connection.createArrayOf("uuid", without.toArray()));
            statement.executeUpdate();
        }
    }

    static void put(Connection connection, String object, UUID record, Instant due) throws SQLException {
        String sql = "insert into engine.reminder (record, object, due) values (?, ?, ?)"
                + " on conflict (record) do update set due = excluded.due";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, record);
            statement.setString(2, object);
            statement.setTimestamp(3, Timestamp.from(due));
            statement.executeUpdate();
        }
    }
}
