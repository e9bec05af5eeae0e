package org.kinward.engine.feed.consumer;

import java.sql.Connection;
import java.sql.SQLException;

/** Moves a consumer's position, in the transaction of its effect. */
record MovePosition(String consumer, long pos) {

    static final String SQL = "update engine.feed_consumer set pos = ? where name = ?";

    void run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, pos);
            statement.setString(2, consumer);
            statement.executeUpdate();
        }
    }
}
