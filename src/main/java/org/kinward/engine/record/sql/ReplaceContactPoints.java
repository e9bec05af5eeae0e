package org.kinward.engine.record.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.ContactPoint;
import org.kinward.engine.record.spi.Draft;
import org.kinward.platform.database.copy.CopyRows;

/** Keeps the rows by which a caller is found in step with the records; those in the bin are not found. */
public record ReplaceContactPoints(Model model, List<Draft> drafts) {
    private record Point(UUID record, String field, String folded) {}

    public void run(Connection connection) throws SQLException {
        ModelField deleted = model.field("deletedAt");
        Set<UUID> stale = new HashSet<>();
        Set<Point> points = new LinkedHashSet<>();
        for (Draft draft : drafts) {
            boolean moves = draft.changes(deleted);
            for (ModelField field : model.fields()) {
                if (!moves && !draft.changes(field)) {
                    continue;
                }
                var before = draft.before();
                if (before != null && !points(field, before.at(field.ordinal())).isEmpty()) {
                    stale.add(draft.id());
                }
            }
        }
        for (Draft draft : drafts) {
            boolean all = stale.contains(draft.id()) || draft.changes(deleted);
            if (draft.value(deleted) != null) {
                continue;
            }
            for (ModelField field : model.fields()) {
                if (all || draft.changes(field)) {
                    points(field, draft.value(field))
                            .forEach(point -> points.add(new Point(draft.id(), field.key(), point.folded())));
                }
            }
        }
        delete(connection, stale);
        if (points.size() < CopyRows.MANY) {
            insert(connection, points);
        } else {
            copy(connection, points);
        }
    }

    private static List<ContactPoint> points(ModelField field, @org.jspecify.annotations.Nullable Object value) {
        return value == null ? List.of() : field.anyType().contactPoints(value);
    }

    private static void delete(Connection connection, Set<UUID> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("delete from engine.contact_point where record = any(cast(? as uuid[]))")) {
            statement.setArray(1, connection.createArrayOf("uuid", records.toArray()));
            statement.executeUpdate();
        }
    }

    private void insert(Connection connection, Collection<Point> points) throws SQLException {
        if (points.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("""
            insert into engine.contact_point (object, record, field, folded)
            select ?, * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]))
            on conflict do nothing
            """)) {
            statement.setString(1, model.key());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", points.stream().map(Point::record).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", points.stream().map(Point::field).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text", points.stream().map(Point::folded).toArray()));
            statement.executeUpdate();
        }
    }

    private void copy(Connection connection, Collection<Point> points) throws SQLException {
        try (var copy = new CopyRows(connection, "engine.contact_point (object, record, field, folded)")) {
            for (Point point : points) {
                copy.value(model.key())
                        .value(point.record())
                        .value(point.field())
                        .value(point.folded())
                        .end();
            }
            copy.finish();
        }
    }
}
