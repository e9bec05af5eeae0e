package org.kinward.engine.field.recurrence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

/** {@code recurrence}: how something comes again, as an RRULE of RFC 5545, daily or rarer. */
public final class RecurrenceType extends OpaqueColumn<Recurrence> {
    public RecurrenceType() {
        super("recurrence", Recurrence.class, ColumnType.TEXT);
    }

    @Override
    public Recurrence parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        String text = written.asString("");
        return Recurrence.read(text).orElseThrow(() -> new InvalidValue(ErrorCode.NOT_A_RECURRENCE, text));
    }

    @Override
    protected Object toSql(Recurrence value) {
        return value.rule();
    }

    @Override
    protected @Nullable Recurrence fromSql(ResultSet rows, int at) throws SQLException {
        String text = rows.getString(at);
        return text == null ? null : new Recurrence(text);
    }

    @Override
    public void write(Recurrence value, FieldSettings settings, JsonGenerator out) {
        out.writeString(value.rule());
    }

    @Override
    public CsvForm csv() {
        return CsvForm.TEXT;
    }

    /** It is a rule for clocks, not words to be found by. */
    @Override
    public boolean hasWords() {
        return false;
    }

    @Override
    public String toCsv(Recurrence value) {
        return value.rule();
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "string", "examples", List.of("FREQ=WEEKLY;BYDAY=MO"));
    }
}
