package org.kinward.engine.field.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.SingleColumn;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.filter.Operator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code id}. */
public final class IdType extends SingleColumn<UUID> {
    public IdType() {
        super("id", UUID.class, ColumnType.UUID);
    }

    @Override
    public UUID parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        return uuid(written);
    }

    /** Any UUID in its canonical form (RFC 9562, 4). */
    public static UUID uuid(JsonNode written) throws InvalidValue {
        String text = written.asString("");
        if (text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw new InvalidValue(ErrorCode.NOT_A_REFERENCE, text);
            }
        }
        throw new InvalidValue(ErrorCode.NOT_A_REFERENCE, written.isString() ? text : written);
    }

    @Override
    protected Object toSql(UUID value) {
        return value;
    }

    @Override
    protected @Nullable UUID fromSql(ResultSet rows, int at) throws SQLException {
        return rows.getObject(at, UUID.class);
    }

    @Override
    public void write(UUID value, FieldSettings settings, JsonGenerator out) {
        out.writeString(value.toString());
    }

    @Override
    public Set<Operator> operators() {
        return Set.of(Operator.IS, Operator.IS_NOT, Operator.IN, Operator.NOT_IN);
    }

    @Override
    public boolean hasWords() {
        return false;
    }

    @Override
    public CsvForm csv() {
        return CsvForm.TEXT;
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "string", "format", "uuid");
    }
}
