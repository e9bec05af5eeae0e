package org.kinward.engine.field.decimal;

import java.math.BigDecimal;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code decimal}, and {@code percent} where 25 means 25 %. */
public final class DecimalType extends SingleColumn<BigDecimal> {
    public DecimalType(String key) {
        super(key, BigDecimal.class, ColumnType.NUMERIC);
    }

    @Override
    public BigDecimal parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        return normal(Numbers.decimal(written, settings.scale()));
    }

    /** One form for one value, so that 5 and 5.00 are no change. */
    private static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    protected Object toSql(BigDecimal value) {
        return value;
    }

    @Override
    protected @Nullable BigDecimal fromSql(ResultSet rows, int at) throws SQLException {
        BigDecimal value = rows.getBigDecimal(at);
        return value == null ? null : normal(value);
    }

    @Override
    public void write(BigDecimal value, FieldSettings settings, JsonGenerator out) {
        out.writeString(value.toPlainString());
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
    public String toCsv(BigDecimal value) {
        return value.toPlainString();
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "string", "format", "decimal");
    }
}
