package org.kinward.engine.field.spi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.filter.Operator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * What the types have in common that keep several texts as one array: written as a list, found by any, all or none of them.
 * They are found in the last of their columns.
 */
public abstract class Elements implements FieldType<TextList> {
    private static final Set<Operator> OPERATORS =
            Set.of(Operator.IN, Operator.HAS_ALL, Operator.NOT_IN, Operator.IS_EMPTY, Operator.IS_NOT_EMPTY);

    private final String key;
    private final List<Column> columns;

    protected Elements(String key, Column... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final Class<TextList> valueType() {
        return TextList.class;
    }

    @Override
    public final List<Column> columns(FieldSettings settings) {
        return columns;
    }

    @Override
    public final int columnsRead(FieldSettings settings) {
        return 1;
    }

    @Override
    public final @Nullable TextList read(ResultSet rows, int at, FieldSettings settings) throws SQLException {
        return read(rows, at);
    }

    @Override
    public final void write(TextList value, FieldSettings settings, JsonGenerator out) {
        out.writeStartArray();
        value.values().forEach(out::writeString);
        out.writeEndArray();
    }

    @Override
    public final Set<Operator> operators() {
        return OPERATORS;
    }

    @Override
    public final Condition condition(Operator operator, StoredField field, Slots slots) {
        return condition(operator, field.part(columns.getLast()), slots);
    }

    @Override
    public final List<Object> operands(
            Operator operator, JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        if (operator == Operator.IS_EMPTY || operator == Operator.IS_NOT_EMPTY) {
            return List.of();
        }
        List<Object> sought = compared(parse(written, settings, context), settings);
        return List.of(new SqlArray(
                ColumnType.TEXT, sought.stream().map(String.class::cast).toList()));
    }

    @Override
    public final Optional<Column> sortColumn() {
        return Optional.empty();
    }

    @Override
    public final Optional<Column> elementsColumn() {
        return Optional.of(columns.getLast());
    }

    @Override
    public final String toCsv(TextList value) {
        return cell(value.values());
    }

    private static Condition condition(Operator operator, Field<Object> column, Slots slots) {
        return switch (operator) {
            case IN -> overlaps(column, slots);
            case NOT_IN -> Comparisons.complement(overlaps(column, slots));
            case HAS_ALL -> DSL.condition("{0} @> {1}", column, slots.nextArray(ColumnType.TEXT));
            case IS_EMPTY -> column.isNull();
            case IS_NOT_EMPTY -> column.isNotNull();
            case IS, IS_NOT, LT, LE, GT, GE, BETWEEN, WITHIN, CONTAINS, STARTS_WITH ->
                throw new IllegalStateException("several values are never compared by " + operator);
        };
    }

    private static Condition overlaps(Field<Object> column, Slots slots) {
        return DSL.condition("{0} && {1}", column, slots.nextArray(ColumnType.TEXT));
    }

    /** The array as PostgreSQL writes it: one text, for an array of arrays of different lengths there is none. */
    public static @Nullable String literal(List<String> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable TextList read(ResultSet rows, int at) throws SQLException {
        var array = rows.getArray(at);
        return array == null ? null : new TextList(Arrays.asList((String[]) array.getArray()));
    }

    // ---- one cell of a file ------------------------------------------------------------------------------------

    /** Joined by semicolons; a text that has one itself, or begins with a quote or a space, stands in quotes. */
    public static String cell(List<String> values) {
        return values.stream().map(Elements::quoted).collect(Collectors.joining("; "));
    }

    private static String quoted(String value) {
        return value.contains(";") || value.startsWith("\"") || !value.equals(value.strip())
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }

    /** What {@link #cell} joined, and what people write: texts between semicolons. */
    public static List<String> split(String cell) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < cell.length()) {
            if (Character.isWhitespace(cell.charAt(at)) || cell.charAt(at) == ';') {
                at++;
            } else if (cell.charAt(at) == '"' && closing(cell, at) > 0) {
                int end = closing(cell, at);
                parts.add(cell.substring(at + 1, end).replace("\"\"", "\""));
                at = end + 1;
            } else {
                int end = cell.indexOf(';', at);
                end = end < 0 ? cell.length() : end;
                parts.add(cell.substring(at, end).strip());
                at = end;
            }
        }
        return parts;
    }

    /** Where the quoted text that begins here ends: at a quote that is not doubled, before a semicolon or the end. */
    private static int closing(String cell, int open) {
        for (int i = open + 1; i < cell.length(); i++) {
            if (cell.charAt(i) == '"') {
                if (i + 1 < cell.length() && cell.charAt(i + 1) == '"') {
                    i++;
                } else {
                    String rest = cell.substring(i + 1).stripLeading();
                    return rest.isEmpty() || rest.startsWith(";") ? i : -1;
                }
            }
        }
        return -1;
    }
}
