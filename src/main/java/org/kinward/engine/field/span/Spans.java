package org.kinward.engine.field.span;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.time.CalendarUnit;
import org.kinward.kernel.time.DaySpan;
import org.kinward.kernel.time.RelativeDay;
import tools.jackson.databind.JsonNode;

/**
 * Reads spans of the calendar, counted from today in the workspace's zone: {@code {"span":"month","offset":-1}} for last
 * month, {@code {"last":7,"unit":"day"}} and {@code {"next":2,"unit":"week"}} for as many units with the current one,
 * {@code {"from":…,"to":…}} for days, both included, each a date or {@code {"relative":"today","days":-7}}.
 */
public final class Spans {
    /** Further than that from today nothing is planned or remembered in units. */
    private static final int MOST = 10_000;

    private static final int LAST_YEAR = 9_999;

    private Spans() {}

    /** First day, and the day after the last, as a type compares them. */
    public static List<Object> operands(JsonNode written, FieldContext context, Function<LocalDate, Object> compared)
            throws InvalidValue {
        DaySpan span = read(written, context);
        return List.of(compared.apply(span.first()), compared.apply(span.end()));
    }

    public static DaySpan read(JsonNode written, FieldContext context) throws InvalidValue {
        DaySpan span = span(written, context);
        if (span.first().getYear() < 1 || span.end().getYear() > LAST_YEAR) {
            throw refused(written);
        }
        return span;
    }

    private static DaySpan span(JsonNode written, FieldContext context) throws InvalidValue {
        LocalDate today = new RelativeDay(0).on(context.now(), context.zone());
        try {
            if (written.has("span")) {
                return DaySpan.of(unit(written, "span"), context.fiscalYear(), today, number(written, "offset", -MOST));
            }
            if (written.has("last")) {
                return DaySpan.last(unit(written, "unit"), context.fiscalYear(), today, number(written, "last", 1));
            }
            if (written.has("next")) {
                return DaySpan.next(unit(written, "unit"), context.fiscalYear(), today, number(written, "next", 1));
            }
            LocalDate first = end(written.path("from"), context);
            LocalDate last = end(written.path("to"), context);
            if (!last.isBefore(first)) {
                return new DaySpan(first, last.plusDays(1));
            }
        } catch (DateTimeException e) {
            // Beyond the calendar: one refusal for every way of not being a span.
        }
        throw refused(written);
    }

    private static CalendarUnit unit(JsonNode written, String property) throws InvalidValue {
        return CalendarUnit.byWire(written.path(property).asString("day")).orElseThrow(() -> refused(written));
    }

    private static int number(JsonNode written, String property, int least) throws InvalidValue {
        JsonNode number = written.path(property);
        if (number.isMissingNode() && least < 1) {
            return 0;
        }
        if (!number.isIntegralNumber()
                || !number.canConvertToInt()
                || number.asInt() < least
                || number.asInt() > MOST) {
            throw refused(written);
        }
        return number.asInt();
    }

    private static LocalDate end(JsonNode written, FieldContext context) throws InvalidValue {
        return day(written, context).orElseThrow(() -> refused(written));
    }

    /** A day that is written as one, or counted from today; empty for anything else. */
    public static Optional<LocalDate> day(JsonNode written, FieldContext context) {
        if (written.isObject() && "today".equals(written.path("relative").asString(""))) {
            return Optional.of(new RelativeDay(written.path("days").asInt(0)).on(context.now(), context.zone()));
        }
        try {
            return Optional.of(LocalDate.parse(written.asString("")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static InvalidValue refused(JsonNode written) {
        return new InvalidValue(ErrorCode.NOT_A_SPAN, Map.of("value", written.toString()));
    }
}
