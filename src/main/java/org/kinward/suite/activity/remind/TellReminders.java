package org.kinward.suite.activity.remind;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.platform.jobs.RecurringJob;
import org.kinward.suite.activity.notice.Because;
import org.kinward.suite.activity.notice.Notice;
import org.kinward.suite.activity.notice.Notices;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells who is to be reminded, and then writes down when next. Ended between the two it tells again, which is known by its
 * id and told once.
 */
@Component
final class TellReminders implements RecurringJob {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int SOME = 200;

    private final DataSource database;
    private final NextReminder next;
    private final Whom whom;
    private final Queries queries;
    private final Notices notices;
    private final Clock clock;

    TellReminders(DataSource database, NextReminder next, Whom whom, Queries queries, Notices notices, Clock clock) {
        this.database = database;
        this.next = next;
        this.whom = whom;
        this.queries = queries;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "activity.tell-reminders";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    private record Reminded(String object, UUID record, Instant due) {}

    @Override
    public void run() throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            Map<String, List<Reminded>> due = new HashMap<>();
            for (Reminded one : due(connection, now)) {
                due.computeIfAbsent(one.object(), object -> new ArrayList<>()).add(one);
            }
            for (Map.Entry<String, List<Reminded>> one : due.entrySet()) {
                tell(connection, one.getKey(), one.getValue(), now);
            }
        }
    }

    private static List<Reminded> due(Connection connection, Instant now) throws SQLException {
        String sql = "select object, record, due from engine.reminder where due <= ? order by due limit " + SOME;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            try (var rows = statement.executeQuery()) {
                List<Reminded> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Reminded(
                            rows.getString(1),
                            rows.getObject(2, UUID.class),
                            rows.getTimestamp(3).toInstant()));
                }
                return found;
            }
        }
    }

    private void tell(Connection connection, String object, List<Reminded> due, Instant now) throws SQLException {
        List<UUID> ids = due.stream().map(Reminded::record).toList();
        Map<UUID, JsonNode> records = new HashMap<>();
        for (JsonNode one : JSON.readTree(queries.several(Actor.system(Origin.SYSTEM), object, ids))) {
            records.put(UUID.fromString(one.path("id").asString()), one);
        }
        Map<UUID, Set<UUID>> people = whom.of(connection, object, records);
        List<Notice> told = new ArrayList<>();
        for (Reminded one : due) {
            JsonNode record = records.get(one.record());
            // What was moved or done a moment ago is not reminded of: it is looked at as it is now.
            Optional<NextReminder.Due> still = record == null
                    ? Optional.empty()
                    : next.after(object, record, one.due().minusMillis(1))
                            .filter(found -> found.at().equals(one.due()));
            still.filter(found -> NextReminder.isWorth(found, now)).ifPresent(found -> {
                var ref = new Ref(object, one.record());
                people.getOrDefault(one.record(), Set.of())
                        .forEach(reader -> told.add(new Notice(
                                reader,
                                Because.REMINDER,
                                ref,
                                ref,
                                null,
                                one.due(),
                                one.due().toString())));
            });
        }
        notices.tell(connection, told);
        for (Reminded one : due) {
            JsonNode record = records.get(one.record());
            goOn(connection, one, record == null ? Optional.empty() : next.after(object, record, one.due()));
        }
    }

    /** Unless it was written anew meanwhile. */
    private static void goOn(Connection connection, Reminded told, Optional<NextReminder.Due> next)
            throws SQLException {
        String sql = next.isPresent()
                ? "update engine.reminder set due = ? where record = ? and due = ?"
                : "delete from engine.reminder where record = ? and due = ?";
        try (var statement = connection.prepareStatement(sql)) {
            int at = 1;
            if (next.isPresent()) {
                statement.setTimestamp(at++, Timestamp.from(next.get().at()));
            }
            statement.setObject(at++, told.record());
            statement.setTimestamp(at, Timestamp.from(told.due()));
            statement.executeUpdate();
        }
    }
}
