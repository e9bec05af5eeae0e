package org.kinward.engine.field.bool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.Comparisons;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.SingleColumn;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.filter.Operator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code boolean}. */
public final class BooleanType extends SingleColumn<Boolean> {
    public BooleanType() {
        super("boolean", Boolean.class, ColumnType.BOOLEAN);
    }

    @Override
    public Boolean parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        if (written.isBoolean()) {
            return written.booleanValue();
        }
        return switch (written.asString("")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValue(ErrorCode.NOT_A_BOOLEAN, written);
        };
    }

    @Override
    protected Object toSql(Boolean value) {
        return value;
    }

    @Override
    protected @Nullable Boolean fromSql(ResultSet rows, int at) throws SQLException {
        boolean value = rows.getBoolean(at);
        return rows.wasNull() ? null : value;
    }

    @Override
    public void write(Boolean value, FieldSettings settings, JsonGenerator out) {
        out.writeBoolean(value);
    }

    @Override
    public Set<Operator> operators() {
        return Comparisons.CHOICE;
    }

    @Override
    public boolean groupable() {
        return true;
    }

    @Override
    public CsvForm csv() {
        return CsvForm.BOOLEAN;
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "boolean");
    }
}
