package org.kinward.engine.timeline.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
import org.kinward.engine.search.find.Saying;
import org.postgresql.PGStatement;

/** The entries {@code e} of a subject that are within sight: what stands in a statement between what is selected and its order. */
final class Entries {
    private final StringBuilder sql = new StringBuilder(" from engine.timeline_entry e where e.subject = ?");
    private final List<Object> values = new ArrayList<>();

    /**
     * @param catalogue where the types' tables are named
     * @param kinds keys of the types that are wanted, each a known one
     */
    Entries(Catalogue catalogue, Rights rights, UUID subject, List<String> kinds) {
        values.add(subject);
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
        sql.append(" and (e.object = any(cast(? as text[]))");
        values.add(open.toArray(String[]::new));
        guarded.forEach((among, objects) -> guard(catalogue, among, objects));
        sql.append(')');
    }

    private void guard(Catalogue catalogue, Visibility.Among among, List<String> objects) {
        String ties = among.by().stream()
                .map(tie -> "e." + (tie == Tie.RECORD ? "record" : tie.column()) + " = any(cast(? as uuid[]))")
                .collect(Collectors.joining(" or "));
        sql.append(" or e.object = any(cast(? as text[])) and (").append(ties).append(")");
        values.add(objects.toArray(String[]::new));
        among.by().forEach(tie -> values.add(among.of(tie).toArray(UUID[]::new)));
        if (!among.through().isEmpty()) {
            objects.forEach(object -> through(catalogue, object, among));
        }
    }

    private void through(Catalogue catalogue, String object, Visibility.Among among) {
        Visibility.Guard guard = among.passing(catalogue.model(object).table(), "e.record");
        sql.append(" or e.object = any(cast(? as text[])) and ").append(guard.sql());
        values.add(new String[] {object});
        guard.arrays().forEach(ids -> values.add(ids.toArray(UUID[]::new)));
    }

    Entries before(Position.@Nullable Place place) {
        if (place != null) {
            sql.append(" and (e.at, e.record) < (?, ?)");
            values.add(place.at());
            values.add(place.record());
        }
        return this;
    }

    Entries saying(Saying.Condition words) {
        sql.append(" and ").append(words.sql());
        values.add(words.closed().toArray(String[]::new));
        values.add(words.query());
        return this;
    }

    /** @param more values of places before and after, in the order of the statement */
    PreparedStatement select(Connection connection, String what, String order, Object... more) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("select " + what + sql + order);
        // Planned for this subject: one with a few entries and one with fifty thousand want different indexes.
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        int at = 1;
        for (Object value : values) {
            bind(connection, statement, at++, value);
        }
        for (Object value : more) {
            bind(connection, statement, at++, value);
        }
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, Object value)
            throws SQLException {
        switch (value) {
            case UUID[] ids -> statement.setArray(at, connection.createArrayOf("uuid", ids));
            case String[] texts -> statement.setArray(at, connection.createArrayOf("text", texts));
            default -> statement.setObject(at, value);
        }
    }
}
