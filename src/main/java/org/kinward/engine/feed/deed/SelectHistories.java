package org.kinward.engine.feed.deed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.feed.LineRow;
import org.kinward.engine.feed.PlacedLine;

/** What happened to several records that are one by now, newest first, before a place. */
record SelectHistories(List<UUID> records, long beforeTx, int beforeSeq, int limit) {

    static final String SQL = """
        select l.tx, %s from engine.feed_line l
        where l.record = any(?::uuid[]) and (l.tx, l.seq) < (?, ?) and l.kind <> 'derived'
        order by l.tx desc, l.seq desc
        limit ?
        """.formatted(LineRow.COLUMNS);

    List<PlacedLine> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("uuid", records.toArray()));
            statement.setLong(2, beforeTx);
            statement.setInt(3, beforeSeq);
            statement.setInt(4, limit);
            try (var rows = statement.executeQuery()) {
                var lines = new ArrayList<PlacedLine>();
                while (rows.next()) {
                    lines.add(new PlacedLine(rows.getLong("tx"), rows.getInt("seq"), LineRow.read(rows)));
                }
                return lines;
            }
        }
    }
}
