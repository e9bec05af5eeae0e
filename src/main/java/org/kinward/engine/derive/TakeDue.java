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
import org.kinward.engine.feed.Cause;

/** Takes some of what is due on records of one type; in the transaction that computes it, so that it is not lost. */
record TakeDue(int most) {
    /**
     * Nothing is due where there is no object.
     *
     * @param cause of all of them, which are equally deep; null where it was nobody's act
     */
    record Chunk(
            @Nullable String object,
            Set<FieldKey> fields,
            Set<UUID> records,
            @Nullable Cause cause) {}

    Chunk run(Connection connection) throws SQLException {
        String sql = """
            with next as (
                select object, field, record
                  from engine.derive_due
                 where (object, cause_depth) = (
                     select object, cause_depth from engine.derive_due where later <= now() order by later limit 1)
                   and later <= now()
                 order by record
                 limit ?
                   for update skip locked)
            delete from engine.derive_due d
             using next n
             where (d.object, d.field, d.record) = (n.object, n.field, n.record)
            returning d.object, d.field, d.record, d.cause_batch, d.cause_depth
            """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, most);
            String object = null;
            Set<FieldKey> fields = new LinkedHashSet<>();
            Set<UUID> records = new TreeSet<>();
            Cause cause = null;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    object = rows.getString(1);
                    fields.add(new FieldKey(object, rows.getString(2)));
                    records.add(rows.getObject(3, UUID.class));
                    UUID batch = rows.getObject(4, UUID.class);
                    cause = batch == null ? cause : new Cause(batch, rows.getInt(5));
                }
            }
            return new Chunk(object, fields, records, cause);
        }
    }
}
