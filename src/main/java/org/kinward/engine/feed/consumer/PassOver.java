package org.kinward.engine.feed.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import org.kinward.engine.feed.FeedPosition;

/** Moves a consumer past lines that do not concern it, unless it has been moved meanwhile. */
record PassOver(String consumer, FeedPosition from, long to) {

    static final String SQL = """
        update engine.feed_consumer c set pos = ? from engine.feed_state s
         where c.name = ? and c.pos = ? and s.generation = ?
        """;

    void run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, to);
            statement.setString(2, consumer);
            statement.setLong(3, from.pos());
            statement.setObject(4, from.generation());
            statement.executeUpdate();
        }
    }
}
