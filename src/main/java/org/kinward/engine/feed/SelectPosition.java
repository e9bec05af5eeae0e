package org.kinward.engine.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The feed's generation and the last position given. */
record SelectPosition() {

    static final String SQL = "select generation, last_pos from engine.feed_state";

    FeedPosition run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL);
                var row = statement.executeQuery()) {
            row.next();
            return new FeedPosition(row.getObject(1, UUID.class), row.getLong(2));
        }
    }
}
