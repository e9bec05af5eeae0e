package org.kinward.engine.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What one batch did, in the order it did it. */
record SelectBatch(UUID batch) {

    static final String SQL = """
        select %s from engine.feed_line l where l.batch = ? order by l.tx, l.seq
        """.formatted(LineRow.COLUMNS);

    List<FeedLine> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setObject(1, batch);
            try (var rows = statement.executeQuery()) {
                var lines = new ArrayList<FeedLine>();
                while (rows.next()) {
                    lines.add(LineRow.read(rows));
                }
                return lines;
            }
        }
    }
}
