package org.kinward.engine.field.children;

import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Slots;
import org.kinward.engine.field.spi.StoredField;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.filter.Operator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code children}: the pipeline and the one-record query read and write them, as records of {@code owned}. */
public final class ChildrenType implements FieldType<Object> {
    @Override
    public String key() {
        return "children";
    }

    @Override
    public Class<Object> valueType() {
        return Object.class;
    }

    @Override
    public List<Column> columns(FieldSettings settings) {
        return List.of();
    }

    @Override
    public Object parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        throw new InvalidValue(ErrorCode.READ_ONLY, settings.owned());
    }

    @Override
    public void store(@Nullable Object value, FieldSettings settings, @Nullable Object[] row, int at) {
        // No column to put anything in.
    }

    @Override
    public @Nullable Object read(ResultSet rows, int at, FieldSettings settings) {
        return null;
    }

    @Override
    public void write(Object value, FieldSettings settings, JsonGenerator out) {
        out.writeNull();
    }

    @Override
    public Set<Operator> operators() {
        return Set.of();
    }

    @Override
    public Condition condition(Operator operator, StoredField field, Slots slots) {
        throw new IllegalStateException("no operator is offered on children");
    }

    @Override
    public List<Object> operands(Operator operator, JsonNode written, FieldSettings settings, FieldContext context) {
        return List.of();
    }

    @Override
    public Optional<Column> sortColumn() {
        return Optional.empty();
    }

    @Override
    public CsvForm csv() {
        return CsvForm.NONE;
    }

    @Override
    public String toCsv(Object value) {
        return "";
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/" + settings.owned()));
    }
}
