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

/** What inserting and updating share: the columns that carry anything, and their values row by row or as arrays. */
final class WriteRows {
    private record Part(String name, ColumnType type, Function<Row, @Nullable Object> value) {}

    private final Model model;
    private final List<Row> rows;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param columns places in {@link Model#columns()} that are written
     */
    WriteRows(Model model, List<Row> rows, List<Integer> columns) {
        this.model = model;
        this.rows = rows;
        parts.add(new Part("id", ColumnType.UUID, Row::id));
        parts.add(new Part("version", ColumnType.BIGINT, Row::version));
        if (model.parent().isPresent()) {
            parts.add(new Part(Names.PARENT, ColumnType.UUID, Row::parent));
            parts.add(new Part("position", ColumnType.BIGINT, Row::position));
        }
        for (int column : columns) {
            Model.Stored stored = model.columns().get(column);
            parts.add(new Part(stored.name(), stored.column().type(), row -> row.values()[column]));
        }
    }

    void insert(Connection connection) throws SQLException {
        String into = "insert into " + model.table() + " (" + names() + ") ";
        run(
                connection,
                into
                        + (rows.size() == 1
                                ? "values (" + single() + ")"
                                : "select " + carried() + " from unnest(" + arrays() + ") as u(" + names() + ")"));
    }

    void update(Connection connection) throws SQLException {
        String set = parts.stream()
                .skip(1)
                .map(part -> "\"" + part.name() + "\" = " + carried(part))
                .collect(Collectors.joining(", "));
        String from = rows.size() == 1 ? "(values (" + typed() + "))" : "unnest(" + arrays() + ")";
        run(
                connection,
                "update " + model.table() + " t set " + set + " from " + from + " as u(" + names()
                        + ") where t.id = u.id");
    }

    private String names() {
        return parts.stream().map(part -> '"' + part.name() + '"').collect(Collectors.joining(", "));
    }

    private String single() {
        return parts.stream().map(part -> Binding.placeholder(part.type())).collect(Collectors.joining(", "));
    }

    /** In a list of values alone PostgreSQL takes every parameter for text. */
    private String typed() {
        return parts.stream()
                .map(part -> "cast(? as " + part.type().sqlName() + ")")
                .collect(Collectors.joining(", "));
    }

    private String arrays() {
        return parts.stream().map(part -> Binding.arrayPlaceholder(part.type())).collect(Collectors.joining(", "));
    }

    private String carried() {
        return parts.stream().map(WriteRows::carried).collect(Collectors.joining(", "));
    }

    /** A value as it came in its column's array, made what the column keeps. */
    private static String carried(Part part) {
        String name = "u.\"" + part.name() + '"';
        return part.type().carrier().equals(part.type().sqlName())
                ? name
                : "cast(" + name + " as " + part.type().sqlName() + ")";
    }

    private void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                if (rows.size() == 1) {
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
