package org.kinward.edge.integration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.feed.PlacedLine;
import org.kinward.kernel.id.Ids;
import tools.jackson.databind.json.JsonMapper;

/** What a webhook is to be told; the same line of the same round once, however often it is asked for. */
record InsertDeliveries(UUID webhook, int round, List<PlacedLine> lines) {

    static final String SQL = """
        insert into engine.webhook_delivery
          (id, webhook, pos, seq, round, object, record, kind, version, at, actor, changed)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """;

    int run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            for (var placed : lines) {
                var line = placed.line();
                statement.setObject(1, Ids.next());
                statement.setObject(2, webhook);
                statement.setLong(3, placed.pos());
                statement.setInt(4, placed.seq());
                statement.setInt(5, round);
                statement.setString(6, line.object());
                statement.setObject(7, line.record());
                statement.setString(8, line.kind().key());
                statement.setInt(9, line.version());
                statement.setObject(10, line.provenance().at().atOffset(ZoneOffset.UTC));
                statement.setObject(11, line.provenance().actor(), Types.OTHER);
                statement.setArray(12, connection.createArrayOf("text", changed(line.changes())));
                statement.addBatch();
            }
            int inserted = 0;
            for (int count : statement.executeBatch()) {
                inserted += Math.max(0, count);
            }
            return inserted;
        }
    }

    /** Which fields, not their values: those are read through the guard when it is sent. */
    private static Object[] changed(@org.jspecify.annotations.Nullable String changes) {
        return changes == null
                ? new Object[0]
                : JsonMapper.shared().readTree(changes).propertyNames().toArray();
    }
}
