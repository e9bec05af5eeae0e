package org.kinward.engine.timeline.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Rights;
import org.kinward.engine.access.Tie;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Catalogue;
import org.postgresql.PGStatement;

/**
 * The next entries of a subject within sight, newest first.
 *
 * @param catalogue where the types' tables are named
 * @param kinds keys of the types that are wanted, each a known one
 */
record SelectTold(Catalogue catalogue, UUID subject, List<String> kinds, Position.@Nullable Place before, int limit) {

    List<Told> run(Connection connection, Rights rights) throws SQLException {
        List<Object> values = new ArrayList<>();
        String sql = "select e.object, e.record, e.field, e.at from engine.timeline_entry e where e.subject = ?"
                + (before == null ? "" : " and (e.at, e.record) < (?, ?)") + " and (" + guard(rights, values)
                + ") order by e.at desc, e.record desc limit ?";
        List<Told> told = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            // Planned for this subject: one with a few entries and one with fifty thousand want different indexes.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            bind(connection, statement, values);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID record = rows.getObject(2, UUID.class);
                    var place = new Position.Place(rows.getObject(4, OffsetDateTime.class), record);
                    told.add(new Told(rows.getString(1), record, rows.getString(3), place));
                }
            }
        }
        return told;
    }

    private String guard(Rights rights, List<Object> values) {
        List<String> open = new ArrayList<>();
        Map<Visibility.Among, List<String>> guarded = new LinkedHashMap<>();
        for (String kind : kinds) {
            switch (rights.readable(kind)) {
                case Visibility.All all -> open.add(kind);
                case Visibility.None none -> {}
                case Visibility.Among among ->
                    guarded.computeIfAbsent(among, one -> new ArrayList<>()).add(kind);
            }
        }
        var sql = new StringBuilder("e.object = any(cast(? as text[]))");
        values.add(open.toArray(String[]::new));
        guarded.forEach((among, objects) -> {
            String ties = among.by().stream()
                    .map(tie -> "e." + (tie == Tie.RECORD ? "record" : tie.column()) + " = any(cast(? as uuid[]))")
                    .collect(Collectors.joining(" or "));
            sql.append(" or e.object = any(cast(? as text[])) and (")
                    .append(ties)
                    .append(")");
            values.add(objects.toArray(String[]::new));
            among.by().forEach(tie -> values.add(among.of(tie).toArray(UUID[]::new)));
            if (!among.through().isEmpty()) {
                objects.forEach(object -> through(object, among, sql, values));
            }
        });
        return sql.toString();
    }

    private void through(String object, Visibility.Among among, StringBuilder sql, List<Object> values) {
        Visibility.Guard guard = among.passing(catalogue.model(object).table(), "e.record");
        sql.append(" or e.object = any(cast(? as text[])) and ").append(guard.sql());
        values.add(new String[] {object});
        guard.arrays().forEach(ids -> values.add(ids.toArray(UUID[]::new)));
    }

    private void bind(Connection connection, PreparedStatement statement, List<Object> values) throws SQLException {
        int at = 1;
        statement.setObject(at++, subject);
        Position.Place place = before;
        if (place != null) {
            statement.setObject(at++, place.at());
            statement.setObject(at++, place.record());
        }
        for (Object array : values) {
            String type = array instanceof UUID[] ? "uuid" : "text";
            statement.setArray(at++, connection.createArrayOf(type, (Object[]) array));
        }
        statement.setInt(at, limit);
    }
}
