package org.kinward.engine.field.date;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.span.Spans;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.Comparisons;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.field.spi.SingleColumn;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.time.RelativeDay;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code date}: a day, years 1 to 9999, as {@code 2017-03-01} (ISO 8601). */
public final class DateType extends SingleColumn<LocalDate> {
    public DateType() {
        super("date", LocalDate.class, ColumnType.DATE);
    }

    @Override
    public LocalDate parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        if (written.isObject() && "today".equals(written.path("relative").asString(""))) {
            return new RelativeDay(written.path("days").asInt(0)).on(context.now(), context.zone());
        }
        try {
            LocalDate day = LocalDate.parse(written.asString(""));
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // One refusal for every way of not being a date.
        }
        throw new InvalidValue(ErrorCode.NOT_A_DATE, written.isString() ? written.asString() : written);
    }

    @Override
    protected Object toSql(LocalDate value) {
        return value;
    }

    @Override
    protected @Nullable LocalDate fromSql(ResultSet rows, int at) throws SQLException {
        return rows.getObject(at, LocalDate.class);
    }

    @Override
    public void write(LocalDate value, FieldSettings settings, JsonGenerator out) {
        out.writeString(value.toString());
    }

    @Override
    public Set<Operator> operators() {
        return Comparisons.CALENDAR;
    }

    @Override
    public List<Object> operands(Operator operator, JsonNode written, FieldSettings settings, FieldContext context)
            throws InvalidValue {
        return operator == Operator.WITHIN
                ? Spans.operands(written, context, day -> day)
                : super.operands(operator, written, settings, context);
    }

    @Override
    public boolean groupable() {
        return true;
    }

    @Override
    public CsvForm csv() {
        return CsvForm.DATE;
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "string", "format", "date");
    }
}
