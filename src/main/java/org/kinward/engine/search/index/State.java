package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.kinward.engine.search.words.Lexemes;
import tools.jackson.databind.json.JsonMapper;

/** Which shelf serves. */
public final class State {
    private State() {}

    /** Read once in a while by who searches. */
    public static Shelf serving(Connection connection) throws SQLException {
        return serving(connection, "");
    }

    /** The same, and it stays the one that serves until this transaction ends. */
    static Shelf hold(Connection connection) throws SQLException {
        return serving(connection, " for share");
    }

    /** The same, with nobody else writing to it until this transaction ends. */
    public static Shelf seize(Connection connection) throws SQLException {
        return serving(connection, " for update");
    }

    private static Shelf serving(Connection connection, String locked) throws SQLException {
        try (var statement = connection.prepareStatement("select serving from engine.search_state" + locked);
                var row = statement.executeQuery()) {
            row.next();
            return new Shelf(row.getInt(1));
        }
    }

    /** About how many entries there are. */
    public static long size(Connection connection, Shelf shelf) throws SQLException {
        String sql =
                "select greatest(reltuples, 0) from pg_class where oid = cast('" + shelf.entries() + "' as regclass)";
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Entries are being built anew since then. */
    public static void building(Connection connection, OffsetDateTime since) throws SQLException {
        update(connection, "update engine.search_state set building = ?", since);
    }

    /** From the end of this transaction on another shelf serves. */
    public static void serve(Connection connection, Shelf shelf, OffsetDateTime now) throws SQLException {
        update(
                connection,
                "update engine.search_state set building = null, rebuilt_at = ?, serving = " + shelf.number()
                        + ", reading = " + Lexemes.READING,
                now);
    }

    private static void update(Connection connection, String sql, OffsetDateTime moment) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, moment);
            statement.executeUpdate();
        }
    }

    /** Counts what was compared with the records, and what of it was wrong. */
    public static void compared(Connection connection, int checked, int repaired) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update engine.search_state set checked = checked + ?, repaired = repaired + ?")) {
            statement.setInt(1, checked);
            statement.setInt(2, repaired);
            statement.executeUpdate();
        }
    }

    /** To which record of each type the comparing has come: a JSON object of ids by type. */
    public static String comparedTo(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select checked_to from engine.search_state");
                var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    public static void comparedTo(Connection connection, String reached) throws SQLException {
        try (var statement =
                connection.prepareStatement("update engine.search_state set checked_to = cast(? as jsonb)")) {
            statement.setString(1, reached);
            statement.executeUpdate();
        }
    }

    /** Which fields of a type were of a class of their own when its entries were made. */
    public static String classed(Connection connection, String object) throws SQLException {
        try (var statement =
                connection.prepareStatement("select coalesce(classed ->> ?, '') from engine.search_state")) {
            statement.setString(1, object);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    public static void classed(Connection connection, Map<String, String> byObject) throws SQLException {
        try (var statement =
                connection.prepareStatement("update engine.search_state set classed = classed || cast(? as jsonb)")) {
            statement.setString(1, JsonMapper.shared().writeValueAsString(byObject));
            statement.executeUpdate();
        }
    }

    /** By which way of taking texts apart the entries were made. */
    public static int reading(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select reading from engine.search_state");
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
