package org.kinward.engine.feed.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import org.kinward.engine.feed.PlacedLine;

/** Sets a record aside for one consumer, from a line on, with the reason. */
record ParkRecord(String consumer, PlacedLine from, String reason) {

    static final String SQL = """
        insert into engine.feed_parked (consumer, record, pos, seq, object, reason) values (?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """;

    void run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, consumer);
            statement.setObject(2, from.line().record());
            statement.setLong(3, from.pos());
            statement.setInt(4, from.seq());
            statement.setString(5, from.line().object());
            statement.setString(6, reason);
            statement.executeUpdate();
        }
    }
}
