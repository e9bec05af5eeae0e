package org.kinward.engine.field.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kinward.kernel.filter.Operator;
import tools.jackson.databind.JsonNode;

/** What the types have in common whose values are there or not, and are neither compared nor put in order. */
public abstract class OpaqueColumn<T> extends SingleColumn<T> {
    protected OpaqueColumn(String key, Class<T> valueType, ColumnType columnType) {
        super(key, valueType, columnType);
    }

    @Override
    public final Set<Operator> operators() {
        return Set.of(Operator.IS_EMPTY, Operator.IS_NOT_EMPTY);
    }

    @Override
    public final List<Object> operands(
            Operator operator, JsonNode written, FieldSettings settings, FieldContext context) {
        return List.of();
    }

    @Override
    public final Optional<Column> sortColumn() {
        return Optional.empty();
    }
}
