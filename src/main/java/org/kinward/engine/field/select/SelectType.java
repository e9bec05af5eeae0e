package org.kinward.engine.field.select;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.Comparisons;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.Option;
import org.kinward.engine.field.spi.SingleColumn;
import org.kinward.engine.field.spi.Utf8;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.filter.Operator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code select}. */
public final class SelectType extends SingleColumn<String> {
    public SelectType() {
        super("select", String.class, ColumnType.TEXT);
    }

    @Override
    public String parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        String key = written.asString("");
        for (Option option : settings.options()) {
            if (option.key().equals(key)) {
                return key;
            }
        }
        throw new InvalidValue(ErrorCode.NOT_AN_OPTION, written.isString() ? key : written);
    }

    @Override
    protected Object toSql(String value) {
        return value;
    }

    @Override
    protected @Nullable String fromSql(ResultSet rows, int at) throws SQLException {
        return rows.getString(at);
    }

    @Override
    public void write(String value, FieldSettings settings, JsonGenerator out) {
        out.writeString(value);
    }

    @Override
    public void stream(ResultSet rows, int at, FieldSettings settings, JsonGenerator out) throws SQLException {
        Utf8.write(rows, at, out);
    }

    @Override
    public Set<Operator> operators() {
        return Comparisons.CHOICE;
    }

    @Override
    public List<String> choices(String value) {
        return List.of(value);
    }

    @Override
    public boolean groupable() {
        return true;
    }

    @Override
    public CsvForm csv() {
        return CsvForm.OPTION;
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of(
                "type",
                "string",
                "enum",
                settings.options().stream().map(Option::key).toList());
    }
}
