package org.kinward.engine.field.json;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.OpaqueColumn;
import org.kinward.kernel.error.ErrorCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code json}: any JSON of up to {@value #MAX_LENGTH} characters. */
public final class JsonType extends OpaqueColumn<JsonNode> {
    private static final int MAX_LENGTH = 100_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    public JsonType() {
        super("json", JsonNode.class, ColumnType.JSON);
    }

    @Override
    public JsonNode parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        String text = written.toString();
        if (text.length() > MAX_LENGTH) {
            throw new InvalidValue(ErrorCode.TOO_LONG, Map.of("max", MAX_LENGTH, "length", text.length()));
        }
        if (text.contains("\\u0000")) {
            throw new InvalidValue(ErrorCode.NOT_A_TEXT, text);
        }
        return written;
    }

    @Override
    protected Object toSql(JsonNode value) {
        return value.toString();
    }

    @Override
    protected @Nullable JsonNode fromSql(ResultSet rows, int at) throws SQLException {
        String text = rows.getString(at);
        return text == null ? null : JSON.readTree(text);
    }

    @Override
    public void write(JsonNode value, FieldSettings settings, JsonGenerator out) {
        out.writeRawValue(value.toString());
    }

    @Override
    public CsvForm csv() {
        return CsvForm.NONE;
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of();
    }
}
