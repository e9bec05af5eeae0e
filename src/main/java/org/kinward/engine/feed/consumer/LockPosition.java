package org.kinward.engine.feed.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.kinward.engine.feed.FeedPosition;

/** A consumer's position, held until the transaction ends: two nodes that both believe it is their turn come one after the other. */
record LockPosition(String consumer) {

    static final String SQL = SelectStanding.SQL + " for update of c";

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
