package org.kinward.engine.feed.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Which types each of the next transactions touched, by their positions. */
record SelectTouched(long after, int limit) {

    static final String SQL = """
        select c.pos, array(select distinct l.object from engine.feed_line l where l.tx = c.tx)
          from engine.feed_commit c where c.pos > ? order by c.pos limit ?
        """;

    NavigableMap<Long, Set<String>> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            try (var rows = statement.executeQuery()) {
                var touched = new TreeMap<Long, Set<String>>();
                while (rows.next()) {
                    touched.put(
                            rows.getLong(1), Set.of((String[]) rows.getArray(2).getArray()));
                }
                return touched;
            }
        }
    }
}
