package org.kinward.engine.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What was done to one record before a version, newest first; what was computed on it is not told. */
record SelectHistory(UUID id, int beforeVersion, int limit) {

    static final String SQL = """
        select %s from engine.feed_line l
        where l.record = ? and l.version < ? and l.kind <> 'derived'
        order by l.version desc
        limit ?
        """.formatted(LineRow.COLUMNS);

    List<FeedLine> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setObject(1, id);
            statement.setInt(2, beforeVersion);
            statement.setInt(3, limit);
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
