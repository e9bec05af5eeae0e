package org.kinward.engine.feed.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.kinward.engine.feed.FeedPosition;

/** Where a consumer stands: a look that locks nothing. */
record SelectStanding(String consumer) {

    static final String SQL =
            "select s.generation, c.pos from engine.feed_consumer c, engine.feed_state s where c.name = ?";

    FeedPosition run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, consumer);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No position is kept for " + consumer);
                }
                return new FeedPosition(row.getObject(1, UUID.class), row.getLong(2));
            }
        }
    }
}
