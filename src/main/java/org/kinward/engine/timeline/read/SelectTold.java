package org.kinward.engine.timeline.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The next entries, newest first. */
record SelectTold(Entries entries, int limit) {

    List<Told> run(Connection connection) throws SQLException {
        List<Told> told = new ArrayList<>();
        try (var statement = entries.select(
                        connection,
                        "e.object, e.record, e.field, e.at",
                        " order by e.at desc, e.record desc limit ?",
                        limit);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                UUID record = rows.getObject(2, UUID.class);
                var place = new Position.Place(rows.getObject(4, OffsetDateTime.class), record);
                told.add(new Told(rows.getString(1), record, rows.getString(3), place));
            }
        }
        return told;
    }
}
