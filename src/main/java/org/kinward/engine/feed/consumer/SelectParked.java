package org.kinward.engine.feed.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.feed.PlacedLine;

/** Which of the records of these lines are parked for a consumer. */
record SelectParked(String consumer, List<PlacedLine> lines) {

    static final String SQL = "select record from engine.feed_parked where consumer = ? and record = any(?)";

    Set<UUID> run(Connection connection) throws SQLException {
        var records =
                lines.stream().map(placed -> placed.line().record()).distinct().toArray();
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, consumer);
            statement.setArray(2, connection.createArrayOf("uuid", records));
            try (var rows = statement.executeQuery()) {
                var parked = new HashSet<UUID>();
                while (rows.next()) {
                    parked.add(rows.getObject(1, UUID.class));
                }
                return parked;
            }
        }
    }
}
