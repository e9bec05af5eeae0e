package org.kinward.engine.record.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.kernel.memory.Remembered;

/** Loads whole records by id or, of children, by parent; locked in the order of their ids when they are to be written. */
public record SelectRecords(Model model, By by, Collection<UUID> ids, boolean locked) {
    public enum By {
        ID("id"),
        PARENT(Names.PARENT);

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /** Put together once for each shape. */
    private static final Remembered<Shape, String> TEXTS = new Remembered<>(2_000);

    private record Shape(Model model, By by, boolean locked, boolean single) {}

    /** A record with its parent, if it has one. */
    public record Loaded(Snapshot snapshot, @Nullable UUID parent, int position) {}

    public List<Loaded> run(Connection connection) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        boolean single = ids.size() == 1;
        String sql = TEXTS.of(new Shape(model, by, locked, single), SelectRecords::text);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (single) {
                statement.setObject(1, ids.iterator().next());
            } else {
                statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows.unwrap(ResultSet.class), model.parent().isPresent());
            }
        }
    }

    private static String text(Shape shape) {
        boolean child = shape.model().parent().isPresent();
        String columns = shape.model().columns().stream()
                .map(stored -> ", \"" + stored.name() + '"')
                .collect(Collectors.joining());
        return "select id, version" + (child ? ", parent, position" : "") + columns + " from "
                + shape.model().table() + " where " + shape.by().column
                + (shape.single() ? " = ?" : " = any(cast(? as uuid[]))") + " order by "
                + (child ? "parent, position, id" : "id") + (shape.locked() ? " for update" : "");
    }

    private List<Loaded> read(ResultSet rows, boolean child) throws SQLException {
        int first = child ? 5 : 3;
        List<Loaded> loaded = new ArrayList<>();
        while (rows.next()) {
            @Nullable Object[] values = new @Nullable Object[model.fields().size()];
            for (ModelField field : model.fields()) {
                if (field.stored()) {
                    values[field.ordinal()] = field.type().read(rows, first + field.offset(), field.settings());
                }
            }
            loaded.add(new Loaded(
                    new Snapshot(model, rows.getObject(1, UUID.class), rows.getInt(2), values),
                    child ? rows.getObject(3, UUID.class) : null,
                    child ? rows.getInt(4) : 0));
        }
        return loaded;
    }
}
