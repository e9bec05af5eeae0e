package org.kinward.engine.field.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.kinward.kernel.time.InstantText;
import org.kinward.kernel.time.RelativeDay;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code instant}: as {@code 2026-11-22T01:00:00Z} (RFC 3339), any offset taken. */
public final class InstantType extends SingleColumn<Instant> {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public InstantType() {
        super("instant", Instant.class, ColumnType.INSTANT);
    }

    @Override
    public Instant parse(JsonNode written, FieldSettings settings, FieldContext context) throws InvalidValue {
        if (written.isObject() && "today".equals(written.path("relative").asString(""))) {
            return new RelativeDay(written.path("days").asInt(0)).startsAt(context.now(), context.zone());
        }
        try {
            // The database keeps microseconds; finer digits would make a value differ from itself.
            Instant at = OffsetDateTime.parse(written.asString("")).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (!at.isBefore(FIRST) && !at.isAfter(LAST)) {
                return at;
            }
        } catch (DateTimeParseException e) {
            // One refusal for every way of not being an instant.
        }
        throw new InvalidValue(ErrorCode.NOT_AN_INSTANT, written.isString() ? written.asString() : written);
    }

    @Override
    protected Object toSql(Instant value) {
        return value.atOffset(ZoneOffset.UTC);
    }

    @Override
    protected @Nullable Instant fromSql(ResultSet rows, int at) throws SQLException {
        var value = rows.getObject(at, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    @Override
    public void write(Instant value, FieldSettings settings, JsonGenerator out) {
        out.writeString(InstantText.of(value));
    }

    @Override
    public Set<Operator> operators() {
        return Comparisons.CALENDAR;
    }

    /** Where a day stands for a moment, "until" and "after" mean the day's end, everything else its beginning. */
    @Override
    public List<Object> operands(Operator operator, JsonNode written, FieldSettings settings, FieldContext context)
            throws InvalidValue {
        return switch (operator) {
            case WITHIN -> Spans.operands(written, context, day -> toSql(startOf(day, context)));
            case LE, GT -> List.of(toSql(edge(written, true, settings, context)));
            case BETWEEN ->
                written.size() == 2
                        ? List.of(
                                toSql(edge(written.get(0), false, settings, context)),
                                toSql(edge(written.get(1), true, settings, context)))
                        : super.operands(operator, written, settings, context);
            case IS, IS_NOT, LT, GE -> List.of(toSql(edge(written, false, settings, context)));
            case IN, NOT_IN, HAS_ALL, CONTAINS, STARTS_WITH, IS_EMPTY, IS_NOT_EMPTY ->
                super.operands(operator, written, settings, context);
        };
    }

    private Instant edge(JsonNode written, boolean end, FieldSettings settings, FieldContext context)
            throws InvalidValue {
        Optional<LocalDate> day = Spans.day(written, context);
        if (day.isEmpty()) {
            return parse(written, settings, context);
        }
        return end ? startOf(day.get().plusDays(1), context).minus(1, ChronoUnit.MICROS) : startOf(day.get(), context);
    }

    private static Instant startOf(LocalDate day, FieldContext context) {
        return day.atStartOfDay(context.zone()).toInstant();
    }

    @Override
    public boolean groupable() {
        return true;
    }

    @Override
    public CsvForm csv() {
        return CsvForm.INSTANT;
    }

    @Override
    public String toCsv(Instant value) {
        return value.toString();
    }

    @Override
    public Map<String, Object> schema(FieldSettings settings) {
        return Map.of("type", "string", "format", "date-time");
    }
}
