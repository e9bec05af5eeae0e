package org.kinward.engine.feed.consumer;

import java.sql.Connection;
import java.sql.SQLException;

/** Whether there is anything to read: a look that locks and writes nothing. */
record SelectBehind(String consumer) {

    static final String SQL =
            "select exists (select from engine.feed_consumer c, engine.feed_state s where c.name = ? and c.pos <"
                    + " s.last_pos)";

    boolean run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, consumer);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
