package org.kinward.engine.feed.deed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kinward.engine.feed.FeedLine;

/** What transactions did, counted by type of record and kind of change. */
record SelectShare(List<Long> transactions) {

    static final String SQL = """
        select tx, object, kind, count(*) as n, (array_agg(record order by seq))[1] as record
        from engine.feed_line where tx = any(?::bigint[])
        group by tx, object, kind order by tx desc, min(seq)
        """;

    List<DeedShare> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("int8", transactions.toArray()));
            try (var rows = statement.executeQuery()) {
                var shares = new ArrayList<DeedShare>();
                while (rows.next()) {
                    shares.add(new DeedShare(
                            rows.getLong("tx"),
                            rows.getString("object"),
                            FeedLine.Kind.of(rows.getString("kind")),
                            rows.getInt("n"),
                            rows.getObject("record", java.util.UUID.class)));
                }
                return shares;
            }
        }
    }
}
