package org.kinward.engine.record.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.kernel.memory.Remembered;

/** What inserting and updating share: the columns that carry anything, and their values row by row or as arrays. */
final class WriteRows {
    /** Put together once for each shape. */
    private static final Remembered<Shape, Text> TEXTS = new Remembered<>(2_000);

    private record Part(String name, ColumnType type, Function<Row, @Nullable Object> value) {}

    private record Shape(Model model, List<Integer> columns, boolean insert, boolean single) {}

    private record Text(String sql, List<Part> parts) {}

    private final Model model;
    private final List<Row> rows;
    private final List<Integer> columns;

    /**
     * @param columns places in {@link Model#columns()} that are written
     */
    WriteRows(Model model, List<Row> rows, List<Integer> columns) {
        this.model = model;
        this.rows = rows;
        this.columns = columns;
    }

    void insert(Connection connection) throws SQLException {
        run(connection, new Shape(model, columns, true, rows.size() == 1));
    }

    void update(Connection connection) throws SQLException {
        run(connection, new Shape(model, columns, false, rows.size() == 1));
    }

    private static Text text(Shape shape) {
        List<Part> parts = parts(shape);
        return new Text(shape.insert() ? insert(shape, parts) : update(shape, parts), parts);
    }

    private static List<Part> parts(Shape shape) {
        Model model = shape.model();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("id", ColumnType.UUID, Row::id));
        parts.add(new Part("version", ColumnType.BIGINT, Row::version));
        if (model.parent().isPresent()) {
            parts.add(new Part(Names.PARENT, ColumnType.UUID, Row::parent));
            parts.add(new Part("position", ColumnType.BIGINT, Row::position));
        }
        for (int column : shape.columns()) {
            Model.Stored stored = model.columns().get(column);
            parts.add(new Part(stored.name(), stored.column().type(), row -> row.values()[column]));
        }
        return List.copyOf(parts);
    }

    private static String insert(Shape shape, List<Part> parts) {
        return "insert into " + shape.model().table() + " (" + names(parts) + ") "
                + (shape.single()
                        ? "values (" + single(parts) + ")"
                        : "select " + carried(parts) + " from unnest(" + arrays(parts) + ") as u(" + names(parts)
                                + ")");
    }

    private static String update(Shape shape, List<Part> parts) {
        String set = parts.stream()
                .skip(1)
                .map(part -> "\"" + part.name() + "\" = " + carried(part))
                .collect(Collectors.joining(", "));
        String from = shape.single() ? "(values (" + typed(parts) + "))" : "unnest(" + arrays(parts) + ")";
        return "update " + shape.model().table() + " t set " + set + " from " + from + " as u(" + names(parts)
                + ") where t.id = u.id";
    }

    private static String names(List<Part> parts) {
        return parts.stream().map(part -> '"' + part.name() + '"').collect(Collectors.joining(", "));
    }

    private static String single(List<Part> parts) {
        return parts.stream().map(part -> Binding.placeholder(part.type())).collect(Collectors.joining(", "));
    }

    /** In a list of values alone PostgreSQL takes every parameter for text. */
    private static String typed(List<Part> parts) {
        return parts.stream()
                .map(part -> "cast(? as " + part.type().sqlName() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String arrays(List<Part> parts) {
        return parts.stream().map(part -> Binding.arrayPlaceholder(part.type())).collect(Collectors.joining(", "));
    }

    private static String carried(List<Part> parts) {
        return parts.stream().map(WriteRows::carried).collect(Collectors.joining(", "));
    }

    /** A value as it came in its column's array, made what the column keeps. */
    private static String carried(Part part) {
        String name = "u.\"" + part.name() + '"';
        return part.type().carrier().equals(part.type().sqlName())
                ? name
                : "cast(" + name + " as " + part.type().sqlName() + ")";
    }

    private void run(Connection connection, Shape shape) throws SQLException {
        Text text = TEXTS.of(shape, WriteRows::text);
        List<Part> parts = text.parts();
        try (PreparedStatement statement = connection.prepareStatement(text.sql())) {
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                if (shape.single()) {
                    Binding.bind(statement, i + 1, part.value().apply(rows.getFirst()));
                } else {
                    Binding.bindColumn(
                            statement,
                            i + 1,
                            part.type(),
                            rows.stream().map(part.value()).toArray());
                }
            }
            statement.executeUpdate();
        }
    }
}
