package org.kinward.engine.feed.deed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.feed.LineRow;

/** Transactions before one, newest first: somebody's own, those of one command by whoever gave it, or that of a batch. */
record SelectDeeds(
        @Nullable UUID actor,
        @Nullable UUID command,
        @Nullable UUID batch,
        long before,
        int limit) {

    String sql() {
        return "select l.tx, " + LineRow.COLUMNS
                + " from engine.feed_line l where l.seq = 1 and l.kind <> 'derived' and l.tx < ?"
                + (actor == null ? "" : " and l.actor = ?")
                // What a sample tells of somebody they never did.
                + (command == null && batch == null ? " and l.origin <> 'sample'" : "")
                + (command == null ? "" : " and l.command = ?")
                + (batch == null ? "" : " and l.batch = ?")
                + " order by l.tx desc limit ?";
    }

    List<Deed> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql())) {
            var at = 1;
            statement.setLong(at++, before);
            for (var one : Arrays.asList(actor, command, batch)) {
                if (one != null) {
                    statement.setObject(at++, one);
                }
            }
            statement.setInt(at, limit);
            try (var rows = statement.executeQuery()) {
                var deeds = new ArrayList<Deed>();
                while (rows.next()) {
                    deeds.add(new Deed(rows.getLong("tx"), LineRow.read(rows)));
                }
                return deeds;
            }
        }
    }
}
