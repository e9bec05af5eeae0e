package org.kinward.engine.field.rating;

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

/** {@code rating}: one to {@value #MOST} stars; not rated is no value, never nought. */
public final class RatingType extends SingleColumn<Long> {
    private static final int MOST = 5;

    public RatingType() {
        super("rating", Long.class, ColumnType.BIGINT);
    }

    @Override
    public Long parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        var number = Numbers.decimal(written, 0);
        if (number.intValue() < 1 || number.intValue() > MOST || number.precision() > 2) {
            throw new InvalidValue(ErrorCode.OUT_OF_RANGE, written);
        }
        return number.longValueExact();
    }

    @Override
    protected Object toSql(Long value) {
        return value;
    }

    @Override
    protected @Nullable Long fromSql(ResultSet rows, int at) throws SQLException {
        long stars = rows.getLong(at);
        return rows.wasNull() ? null : stars;
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
    public boolean groupable() {
        return true;
    }

    @Override
    public CsvForm csv() {
        return CsvForm.NUMBER;
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "integer", "minimum", 1, "maximum", MOST);
    }
}
