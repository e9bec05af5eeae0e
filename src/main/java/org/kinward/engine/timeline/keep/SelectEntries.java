package org.kinward.engine.timeline.keep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Ref;

/** What live records of a type tell now. */
record SelectEntries(Catalogue catalogue, Telling telling, Collection<UUID> ids) {

    /** What points to somebody twice is told once. */
    private record Once(UUID record, UUID subject) {}

    List<Entry> run(Connection connection) throws SQLException {
        Map<Once, Entry> entries = new LinkedHashMap<>();
        read(connection, "", telling.relations(), field -> field.key(), entries);
        for (Telling.Part part : telling.parts()) {
            String joined = " join " + part.model().table() + " p on p.parent = r.id";
            read(connection, joined, part.relations(), field -> part.field().key(), entries);
        }
        return List.copyOf(entries.values());
    }

    private void read(
            Connection connection,
            String joined,
            List<ModelField> relations,
            Function<ModelField, String> key,
            Map<Once, Entry> into)
            throws SQLException {
        String of = joined.isEmpty() ? "r" : "p";
        String columns = relations.stream()
                .flatMap(field -> field.columns().stream().map(field::columnName))
                .map(name -> ", " + of + ".\"" + name + '"')
                .collect(Collectors.joining());
        String sql =
                "select r.id, r.owner, r.team, coalesce(r.\"" + telling.moment().column()
                        + "\", r.created_at), r.territory" + columns + " from "
                        + telling.model().table() + " r" + joined
                        + " where r.id = any(cast(? as uuid[])) and r.deleted_at is null";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    read(rows, relations, key, into);
                }
            }
        }
    }

    private void read(
            ResultSet row, List<ModelField> relations, Function<ModelField, String> key, Map<Once, Entry> into)
            throws SQLException {
        UUID record = row.getObject(1, UUID.class);
        int at = 6;
        for (ModelField field : relations) {
            if (field.type().read(row, at, field.settings()) instanceof Ref subject && told(subject)) {
                into.putIfAbsent(
                        new Once(record, subject.id()),
                        new Entry(
                                new Entry.Key(record, key.apply(field), subject.id()),
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
