package org.kinward.engine.field.integer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Numbers;
import org.kinward.engine.field.spi.SingleColumn;
import org.kinward.kernel.error.ErrorCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code integer}: within ±2^53, which every JSON reader keeps exactly (RFC 8259, 6). */
public class IntegerType extends SingleColumn<Long> {
    private static final long LIMIT = 1L << 53;

    public IntegerType() {
        this("integer");
    }

    /** For whole numbers that mean something of their own. */
    protected IntegerType(String key) {
        super(key, Long.class, ColumnType.BIGINT);
    }

    @Override
    public Long parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        var number = Numbers.decimal(written, -1);
        try {
            long value = number.longValueExact();
            if (Math.abs(value) <= LIMIT) {
                return value;
            }
        } catch (ArithmeticException e) {
            // A fraction, or too great: the same answer.
        }
        throw new InvalidValue(ErrorCode.OUT_OF_RANGE, number.toPlainString());
    }

    @Override
    protected final Object toSql(Long value) {
        return value;
    }

    @Override
    protected final @Nullable Long fromSql(ResultSet rows, int at) throws SQLException {
        long value = rows.getLong(at);
        return rows.wasNull() ? null : value;
    }

    @Override
    public void write(Long value, FieldSettings settings, JsonGenerator out) {
        out.writeNumber(value);
    }

    @Override
    public Optional<Column> measureColumn() {
        return sortColumn();
    }

    @Override
    public CsvForm csv() {
        return CsvForm.NUMBER;
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "integer", "minimum", -LIMIT, "maximum", LIMIT);
    }
}
