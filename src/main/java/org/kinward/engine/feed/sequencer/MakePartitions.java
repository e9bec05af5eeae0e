package org.kinward.engine.feed.sequencer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the range after the current one ahead of its time, so that the default partition stays empty. */
record MakePartitions() {

    static final long WIDTH = 1_000_000;

    /** Whether the next range is there now; a busy table is left alone and asked again later. */
    boolean run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var current = current(statement);
            return exists(statement, current + 1) || make(statement, current + 1);
        }
    }

    private static long current(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select last_value / " + WIDTH + " from engine.feed_tx")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean exists(Statement statement, long range) throws SQLException {
        try (var row = statement.executeQuery("select to_regclass('engine.feed_line_p" + range + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    // ATTACH, unlike PARTITION OF, lets writers go on; the default partition alone is locked, and nobody waits for it
    // longer than this.
    private static boolean make(Statement statement, long range) throws SQLException {
        var name = "engine.feed_line_p" + range;
        try {
            statement.execute("""
                do $$ begin
                  set local lock_timeout = '200ms';
                  create table %1$s (like engine.feed_line including all);
                  alter table engine.feed_line attach partition %1$s for values from (%2$d) to (%3$d);
                end $$
                """.formatted(name, range * WIDTH, (range + 1) * WIDTH));
            return true;
        } catch (SQLException busy) {
            if ("55P03".equals(busy.getSQLState())) {
                return false;
            }
            throw busy;
        }
    }
}
