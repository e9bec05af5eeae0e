package org.kinward.engine.field.autonumber;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** {@code autoNumber}: clients read it and compare with it; the pipeline gives it. */
public final class AutoNumberType extends SingleColumn<Long> {
    public AutoNumberType() {
        super("autoNumber", Long.class, ColumnType.BIGINT);
    }

    @Override
    public Long parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        var number = Numbers.decimal(written, 0);
        if (number.signum() < 0 || number.precision() > 15) {
            throw new InvalidValue(ErrorCode.OUT_OF_RANGE, number.toPlainString());
        }
        return number.longValue();
    }

    @Override
    protected Object toSql(Long value) {
        return value;
    }

    @Override
    protected @Nullable Long fromSql(ResultSet rows, int at) throws SQLException {
        long value = rows.getLong(at);
        return rows.wasNull() ? null : value;
    }

    @Override
    public void write(Long value, FieldSettings settings, JsonGenerator out) {
        out.writeNumber(value);
    }

    @Override
    public CsvForm csv() {
        return CsvForm.NONE;
    }

    @Override
    public boolean hasWords() {
        return true;
    }

    @Override
    public String searchText(Long value, FieldSettings settings) {
        return settings.prefix() + value;
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "integer", "readOnly", true);
    }
}
