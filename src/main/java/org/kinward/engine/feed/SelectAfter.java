package org.kinward.engine.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whole transactions after a position, in order, until about so many lines are reached. */
record SelectAfter(long pos, int limit) {

    static final String SQL = """
        select c.pos, %s
        from (select pos, tx, sum(lines) over (order by pos) - lines as before
              from (select pos, tx, lines from engine.feed_commit where pos > ? order by pos limit ?) waiting) c
        join engine.feed_line l on l.tx = c.tx
        where c.before < ?
        order by c.pos, l.seq
        """.formatted(LineRow.COLUMNS);

    List<PlacedLine> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, pos);
            statement.setInt(2, limit);
            statement.setInt(3, limit);
            try (var rows = statement.executeQuery()) {
                var lines = new ArrayList<PlacedLine>();
                while (rows.next()) {
                    lines.add(new PlacedLine(rows.getLong("pos"), rows.getInt("seq"), LineRow.read(rows)));
                }
                return lines;
            }
        }
    }
}
