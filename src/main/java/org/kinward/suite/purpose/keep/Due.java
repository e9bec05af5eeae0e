package org.kinward.suite.purpose.keep;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * An objective that is to be counted.
 *
 * @param changes how often it was made due: what comes while it is counted counts again
 */
record Due(UUID objective, long changes) {
    /** How long after its period an objective still moves: what is written late counts too. */
    private static final int DAYS_AFTER = 40;

    private static final String NOTE = " on conflict (objective) do update"
            + " set changes = d.changes + 1, later = least(d.later, excluded.later)";

    static List<Due> some(Connection connection, int most) throws SQLException {
        String sql = "select objective, changes from engine.objective_due where later <= now() order by later limit ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, most);
            try (var rows = statement.executeQuery()) {
                List<Due> due = new ArrayList<>();
                while (rows.next()) {
                    due.add(new Due(rows.getObject(1, UUID.class), rows.getLong(2)));
                }
                return due;
            }
        }
    }

    /** Those that depend on records of these types, each after its rest. */
    static int dependingOn(Connection connection, Collection<String> objects) throws SQLException {
        String sql = "insert into engine.objective_due as d (objective, later)"
                + " select objective, now() + max(rest) from engine.objective_listens where object = any(?)"
                + " group by objective order by objective" + NOTE;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", objects.toArray()));
            return statement.executeUpdate();
        }
    }

    static void these(Connection connection, Collection<UUID> objectives) throws SQLException {
        String sql = "insert into engine.objective_due as d (objective, later)"
                + " select o, now() from unnest(cast(? as uuid[])) o order by o" + NOTE;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", objectives.toArray()));
            statement.executeUpdate();
        }
    }

    /** Another day: how much time is left is another number, though nothing happened. */
    static void all(Connection connection, LocalDate today) throws SQLException {
        String sql = "insert into engine.objective_due as d (objective, later)"
                + " select id, now() from data.objective where deleted_at is null and period_to >= ? order by id"
                + NOTE;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, today.minusDays(DAYS_AFTER));
            statement.executeUpdate();
        }
    }

    /** Whether nothing came meanwhile, and nobody else has counted it: else this figure may be older than what stands. */
    boolean stands(Connection connection) throws SQLException {
        String sql =
                "select 1 from engine.objective_due where objective = ? and changes = ? and later <= now() for update";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, objective);
            statement.setLong(2, changes);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The number of changes stays, and only grows: by it one count is told from another. */
    void done(Connection connection) throws SQLException {
        execute(connection, "update engine.objective_due set later = 'infinity' where objective = ?");
    }

    /** There is no such objective any more. */
    void gone(Connection connection) throws SQLException {
        execute(connection, "delete from engine.objective_due where objective = ?");
    }

    void putOff(Connection connection) throws SQLException {
        execute(connection, "update engine.objective_due set later = now() + interval '1 minute' where objective = ?");
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, objective);
            statement.executeUpdate();
        }
    }

    /** Ten times as long as the count took, so that counting never takes more than a tenth of anybody's time. */
    void rest(Connection connection, Duration took) throws SQLException {
        String sql = "update engine.objective_listens set rest = least(greatest(? * interval '1 millisecond', interval"
                + " '300 milliseconds'), interval '5 minutes') where objective = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, took.toMillis() * 10);
            statement.setObject(2, objective);
            statement.executeUpdate();
        }
    }
}
