package org.kinward.engine.record.query.group;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.span.Spans;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.record.query.GroupsQuery;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.time.CalendarUnit;
import org.kinward.kernel.time.DaySpan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The two periods of a comparison, as filters.
 *
 * @param unit and {@code units}: how far the earlier lies before the later
 */
record Periods(String field, DaySpan now, DaySpan before, CalendarUnit unit, int units) {

    static @Nullable Periods of(GroupsQuery.@Nullable Compare compare, FieldContext context) {
        if (compare == null) {
            return null;
        }
        DaySpan now = span(compare, context);
        JsonNode span = compare.span();
        boolean year = compare.against() == GroupsQuery.Against.YEAR;
        CalendarUnit unit = year ? CalendarUnit.YEAR : unit(span);
        int units = year ? 1 : units(span, now);
        return new Periods(
                compare.field(),
                now,
                new DaySpan(unit.plus(now.first(), -units), unit.plus(now.end(), -units)),
                unit,
                units);
    }

    private static DaySpan span(GroupsQuery.Compare compare, FieldContext context) {
        try {
            return Spans.read(compare.span(), context);
        } catch (InvalidValue e) {
            Map<String, Object> details = new HashMap<>(e.details());
            details.put("field", compare.field());
            throw new Refusal(e.code(), details);
        }
    }

    private static CalendarUnit unit(JsonNode span) {
        String written = span.has("span")
                ? span.path("span").asString("")
                : span.path("unit").asString("");
        return CalendarUnit.byWire(written).orElse(CalendarUnit.DAY);
    }

    private static int units(JsonNode span, DaySpan now) {
        if (span.has("span")) {
            return 1;
        }
        if (span.has("last") || span.has("next")) {
            return span.path(span.has("last") ? "last" : "next").asInt(1);
        }
        return Math.toIntExact(now.end().toEpochDay() - now.first().toEpochDay());
    }

    /** Whether the dimension's days are put beside each other. */
    boolean shifts(GroupsQuery.Dimension dimension) {
        return dimension.bucket() != null && field.equals(dimension.field());
    }

    Filter inNow() {
        return within(field, now);
    }

    Filter inBefore() {
        return within(field, before);
    }

    /** How much is added to a day of the earlier period for its place in the later one, in SQL. */
    String shift() {
        return switch (unit) {
            case DAY -> "interval '" + units + " days'";
            case WEEK -> "interval '" + 7 * units + " days'";
            case MONTH -> "interval '" + units + " months'";
            case QUARTER, FISCAL_QUARTER -> "interval '" + 3 * units + " months'";
            case YEAR, FISCAL_YEAR -> "interval '" + units + " years'";
        };
    }

    static Filter within(String field, DaySpan span) {
        return new Filter.Compare(field, Operator.WITHIN, days(span.first(), span.lastDay()));
    }

    private static JsonNode days(LocalDate first, LocalDate last) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("from", first.toString())
                .put("to", last.toString());
    }
}
