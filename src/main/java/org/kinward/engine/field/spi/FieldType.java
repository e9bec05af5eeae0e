package org.kinward.engine.field.spi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.filter.Operator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A kind of value, whole: how it is stored, read, written, compared, put in a CSV cell and described. Nothing else
 * anywhere asks which type a field is of; a new kind is a new folder.
 *
 * @param <T> the value in memory, immutable and with an {@code equals} that means "nothing changed"
 */
public interface FieldType<T> {
    /** The wire name, such as {@code money}. */
    String key();

    Class<T> valueType();

    /** Main column first. Empty for a type whose values live elsewhere. */
    List<Column> columns(FieldSettings settings);

    /** How many of its columns, from the first, {@link #read} looks at; those after them are there to compare by. */
    default int columnsRead(FieldSettings settings) {
        return columns(settings).size();
    }

    /** Reads a value as a client writes it. */
    T parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue;

    /** Whether writing one where the other stands changes nothing. */
    default boolean same(T one, T other) {
        return one.equals(other);
    }

    /** Whether a written value comes to no value, as a list of blanks does. */
    default boolean isNothing(T value) {
        return false;
    }

    /** Puts the value's columns into {@code row} from {@code at}; nulls for no value. */
    void store(@Nullable T value, FieldSettings settings, @Nullable Object[] row, int at);

    /** Reads the value from its columns, the first at index {@code at} (from 1). */
    @Nullable
    T read(ResultSet rows, int at, FieldSettings settings) throws SQLException;

    /** Writes a value as clients read it. */
    void write(T value, FieldSettings settings, JsonGenerator out);

    /** Straight from the row to the answer; the same bytes as {@link #read} and {@link #write} give. */
    default void stream(ResultSet rows, int at, FieldSettings settings, JsonGenerator out) throws SQLException {
        T value = read(rows, at, settings);
        if (value == null) {
            out.writeNull();
        } else {
            write(value, settings, out);
        }
    }

    Set<Operator> operators();

    /** The comparison in SQL; takes from {@code slots} what {@link #operands} gives, in the same order. */
    Condition condition(Operator operator, StoredField field, Slots slots);

    /** What a comparison in memory looks at: the same forms that {@link #condition} finds in the columns; none for no value. */
    default List<Object> compared(T value, FieldSettings settings) {
        List<Column> columns = columns(settings);
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        store(value, settings, row, 0);
        Object one = row[sortColumn().map(columns::indexOf).orElse(0)];
        return one == null ? List.of() : List.of(one);
    }

    List<Object> operands(Operator operator, JsonNode written, FieldSettings settings, FieldContext context)
            throws InvalidValue;

    /** The column that sorts and groups this field; empty when it does neither. */
    Optional<Column> sortColumn();

    /** The column whose sum, least and greatest mean something. */
    default Optional<Column> measureColumn() {
        return Optional.empty();
    }

    /** Too long for a list that does not ask for it. */
    default boolean bulky() {
        return false;
    }

    /** Keys of the options a value names; none for what has no options. */
    default List<String> choices(T value) {
        return List.of();
    }

    /** Whether records can be counted by it. */
    default boolean groupable() {
        return false;
    }

    /** Whether the main column holds the id of another record. */
    default boolean reference() {
        return false;
    }

    /** The folded column that text search with an index uses. */
    default Optional<Column> searchColumn() {
        return Optional.empty();
    }

    /** The array column that any, all or none of are looked for in; has an index. */
    default Optional<Column> elementsColumn() {
        return Optional.empty();
    }

    /** Folded forms under which the record is found by what is dialled or written to it. */
    default List<ContactPoint> contactPoints(T value) {
        return List.of();
    }

    CsvForm csv();

    /** Whether records are searched by the words of their values. */
    default boolean hasWords() {
        return csv() == CsvForm.TEXT;
    }

    /** The text whose words search finds a record by. */
    default String searchText(T value, FieldSettings settings) {
        return toCsv(value);
    }

    /** Parts that a column of a file can fill alone, such as {@code country} of an address. */
    default Map<String, CsvForm> parts() {
        return Map.of();
    }

    String toCsv(T value);

    /** JSON Schema (2020-12) of a value. */
    Map<String, Object> schema(FieldSettings settings);
}
