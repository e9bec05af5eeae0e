package org.kinward.engine.feed.deed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.LineRow;

/** What one transaction did, in the order it did it. */
record SelectTransaction(long tx) {

    static final String SQL =
            "select %s from engine.feed_line l where l.tx = ? order by l.seq".formatted(LineRow.COLUMNS);

    List<FeedLine> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, tx);
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
