package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.SQLException;

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
    static Shelf seize(Connection connection) throws SQLException {
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
}
