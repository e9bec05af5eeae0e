package org.kinward.engine.feed.deed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.LineRow;

/** The last line about each of the records that came after a version and is of no command of these. */
record SelectTouched(Map<UUID, Integer> versions, List<UUID> commands) {

    static final String SQL = """
        select distinct on (l.record) l.tx, %s
        from unnest(?::uuid[], ?::int[]) as w(record, version)
        join engine.feed_line l on l.record = w.record and l.version > w.version and l.kind <> 'derived'
        where l.command is null or l.command <> all(?::uuid[])
        order by l.record, l.version desc
        """.formatted(LineRow.COLUMNS);

    Map<UUID, FeedLine> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            var ids = List.copyOf(versions.keySet());
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", ids.stream().map(versions::get).toArray()));
            statement.setArray(3, connection.createArrayOf("uuid", commands.toArray()));
            try (var rows = statement.executeQuery()) {
                var touched = new HashMap<UUID, FeedLine>();
                while (rows.next()) {
                    var line = LineRow.read(rows);
                    touched.put(line.record(), line);
                }
                return touched;
            }
        }
    }
}
