package org.kinward.engine.feed.consumer;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives a new consumer its position, at the beginning. */
record JoinFeed(String consumer) {

    static final String SQL = "insert into engine.feed_consumer (name) values (?) on conflict do nothing";

    void run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, consumer);
            statement.executeUpdate();
        }
    }
}
