package org.kinward.engine.timeline.keep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Ref;

/** What live records of a type tell now. */
record SelectEntries(Catalogue catalogue, Telling telling, Collection<UUID> ids) {

    List<Entry> run(Connection connection) throws SQLException {
        String columns = telling.relations().stream()
                .flatMap(field -> field.columns().stream().map(field::columnName))
                .map(name -> ", \"" + name + '"')
                .collect(Collectors.joining());
        String sql = "select id, owner, team, coalesce(\"" + telling.moment().column() + "\", created_at), territory"
                + columns + " from " + telling.model().table()
                + " where id = any(cast(? as uuid[])) and deleted_at is null";
        List<Entry> entries = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    read(rows, entries);
                }
            }
        }
        return entries;
    }

    private void read(ResultSet row, List<Entry> into) throws SQLException {
        UUID record = row.getObject(1, UUID.class);
        int at = 6;
        for (ModelField field : telling.relations()) {
            if (field.type().read(row, at, field.settings()) instanceof Ref subject && told(subject)) {
                into.add(new Entry(
                        new Entry.Key(record, field.key(), subject.id()),
                        telling.model().key(),
                        row.getObject(4, OffsetDateTime.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(5, UUID.class)));
            }
            at += field.columns().size();
        }
    }

    private boolean told(Ref subject) {
        return catalogue
                .find(subject.object())
                .filter(model ->
                        model.shape().custody() == telling.model().shape().custody())
                .isPresent();
    }
}
