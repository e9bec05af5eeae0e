package org.kinward.engine.search.care;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.kinward.engine.feed.FeedPosition;

/** How far a reader of the feed has come; nobody is kept from going on. */
record SelectPosition(String consumer) {

    FeedPosition run(Connection connection) throws SQLException {
        String sql = "select s.generation, coalesce(c.pos, 0) from engine.feed_state s"
                + " left join engine.feed_consumer c on c.name = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            try (var row = statement.executeQuery()) {
                row.next();
                return new FeedPosition(row.getObject(1, UUID.class), row.getLong(2));
            }
        }
    }
}
