package org.kinward.engine.field.spi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.filter.Operator;
import tools.jackson.databind.JsonNode;

/** What the types have in common that keep their value in one column and compare by it. */
public abstract class SingleColumn<T> implements FieldType<T> {
    private final String key;
    private final Class<T> valueType;
    private final Column column;

    protected SingleColumn(String key, Class<T> valueType, ColumnType columnType) {
        this.key = key;
        this.valueType = valueType;
        this.column = Column.main(columnType);
    }

    /** What the driver takes for a value. */
    protected abstract Object toSql(T value);

    protected abstract @Nullable T fromSql(ResultSet rows, int at) throws SQLException;

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final Class<T> valueType() {
        return valueType;
    }

    @Override
    public final List<Column> columns(FieldSettings settings) {
        return List.of(column);
    }

    @Override
    public final void store(@Nullable T value, FieldSettings settings, @Nullable Object[] row, int at) {
        row[at] = value == null ? null : toSql(value);
    }

    @Override
    public final @Nullable T read(ResultSet rows, int at, FieldSettings settings) throws SQLException {
        return fromSql(rows, at);
    }

    @Override
    public Set<Operator> operators() {
        return Comparisons.ORDERED;
    }

    @Override
    public final Condition condition(Operator operator, StoredField field, Slots slots) {
        return Comparisons.condition(operator, field.main(), column.type(), slots);
    }

    @Override
    public List<Object> operands(Operator operator, JsonNode written, FieldSettings settings, FieldContext context)
            throws InvalidValue {
        return Comparisons.operands(operator, written, column.type(), one -> toSql(parse(one, settings, context)));
    }

    @Override
    public Optional<Column> sortColumn() {
        return Optional.of(column);
    }

    @Override
    public String toCsv(T value) {
        return String.valueOf(toSql(value));
    }
}
