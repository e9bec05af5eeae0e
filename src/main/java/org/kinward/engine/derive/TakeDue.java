package org.kinward.engine.derive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.derivation.FieldKey;

/** Takes some of what is due on records of one type; in the transaction that computes it, so that it is not lost. */
record TakeDue(int most) {
    /** Nothing is due where there is no object. */
    record Chunk(@Nullable String object, Set<FieldKey> fields, Set<UUID> records) {}

    Chunk run(Connection connection) throws SQLException {
        String sql = """
            with next as (
                select object, field, record
                  from engine.derive_due
                 where object = (select object from engine.derive_due where later <= now() order by later limit 1)
                   and later <= now()
                 order by record
                 limit ?
                   for update skip locked)
            delete from engine.derive_due d
             using next n
             where (d.object, d.field, d.record) = (n.object, n.field, n.record)
            returning d.object, d.field, d.record
            """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, most);
            String object = null;
            Set<FieldKey> fields = new LinkedHashSet<>();
            Set<UUID> records = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    object = rows.getString(1);
                    fields.add(new FieldKey(object, rows.getString(2)));
                    records.add(rows.getObject(3, UUID.class));
                }
            }
            return new Chunk(object, fields, records);
        }
    }
}
