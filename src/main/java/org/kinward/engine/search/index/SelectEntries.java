package org.kinward.engine.search.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** The entries that stand in the index for records of a type. */
record SelectEntries(Shelf shelf, String object, Collection<UUID> records) {

    List<Entry> run(Connection connection) throws SQLException {
        String sql = "select record, class, owner, team, at, title, tsvector_to_array(words), territory from "
                + shelf.entries() + " where object = ? and record = any(cast(? as uuid[]))";
        List<Entry> entries = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, object);
            statement.setArray(2, connection.createArrayOf("uuid", records.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(
                            new Entry.Key(rows.getObject(1, UUID.class), object, rows.getString(2)),
                            new RecordText.Keeper(
                                    rows.getObject(3, UUID.class),
                                    rows.getObject(4, UUID.class),
                                    rows.getObject(8, UUID.class)),
                            rows.getObject(5, OffsetDateTime.class).toInstant(),
                            rows.getString(6),
                            new TreeSet<>(List.of((String[]) rows.getArray(7).getArray()))));
                }
            }
        }
        return entries;
    }
}
