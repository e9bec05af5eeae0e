package org.kinward.engine.feed.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.feed.PlacedLine;

/** Takes a record out of the parked ones of a consumer; the place from which it has missed its lines comes back. */
record UnparkRecord(String consumer, UUID parked) {

    static final String SQL = "delete from engine.feed_parked where consumer = ? and record = ? returning pos, seq";

    Optional<Place> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, consumer);
            statement.setObject(2, parked);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Place(row.getLong(1), row.getInt(2))) : Optional.empty();
            }
        }
    }

    record Place(long pos, int seq) {

        boolean isAfter(PlacedLine line) {
            return pos > line.pos() || pos == line.pos() && seq > line.seq();
        }
    }
}
