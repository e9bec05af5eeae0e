package org.kinward.suite.purpose;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kinward.engine.record.query.GroupsQuery;
import org.kinward.engine.record.query.GroupsQuery.Function;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.FilterJson;
import org.kinward.kernel.filter.Operator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a figure is made of: {@code {"object","kind":"count|sum|avg|ratio","field"?,"filter"?,"date"?,"of"?,"to"?}}. Filters are
 * those of lists. Of a ratio, {@code of} and {@code to} say which records are counted above and below, both within
 * {@code filter}; its figure is a percentage.
 *
 * @param date the day or moment by which a record falls into the period; empty where all count, whenever they were
 */
public record Measure(String object, Kind kind, String field, String date, Filter filter, Filter of, Filter to) {
    /** In the answer to {@link #query}. */
    public static final String KEY = "value";

    private static final String OF = "of";
    private static final String TO = "to";

    /** What is made of the records. */
    public enum Kind {
        COUNT,
        SUM,
        AVG,
        RATIO;

        static Optional<Kind> of(String wire) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(wire))
                    .findFirst();
        }

        boolean ofField() {
            return this == SUM || this == AVG;
        }
    }

    /**
     * @throws Refusal where it is not written as a measure is
     */
    public static Measure read(JsonNode json) {
        String object = json.path("object").asString("");
        Kind kind = Kind.of(json.path("kind").asString("")).orElseThrow(() -> malformed(json));
        String field = json.path("field").asString("");
        if (object.isEmpty() || object.equals(Objective.KEY) || kind.ofField() == field.isEmpty()) {
            throw malformed(json);
        }
        return new Measure(
                object,
                kind,
                field,
                json.path("date").asString(""),
                FilterJson.read(json.path("filter")),
                FilterJson.read(json.path(OF)),
                FilterJson.read(json.path(TO)));
    }

    private static Refusal malformed(JsonNode json) {
        String text = json.toString();
        return new Refusal(ErrorCode.NOT_A_MEASURE, Map.of("value", text.length() > 80 ? text.substring(0, 80) : text));
    }

    /** Whether it grows from nothing as the period goes on; else it is a level, which stands somewhere at any moment. */
    public boolean tallies() {
        return kind == Kind.COUNT || kind == Kind.SUM;
    }

    /** One group, with the figure under {@link #KEY}. */
    public GroupsQuery query(LocalDate first, LocalDate last) {
        return new GroupsQuery(object, chosen(first, last), List.of(), measures(), null, List.of(), 1);
    }

    private Filter chosen(LocalDate first, LocalDate last) {
        if (date.isEmpty()) {
            return filter;
        }
        JsonNode span = JsonNodeFactory.instance
                .objectNode()
                .put("from", first.toString())
                .put("to", last.toString());
        return Filter.and(filter, new Filter.Compare(date, Operator.WITHIN, span));
    }

    private List<GroupsQuery.Measure> measures() {
        return switch (kind) {
            case COUNT -> List.of(new GroupsQuery.Measure.Count(KEY, Filter.ALL));
            case SUM -> List.of(new GroupsQuery.Measure.Aggregate(KEY, Function.SUM, field, Filter.ALL));
            case AVG -> List.of(new GroupsQuery.Measure.Aggregate(KEY, Function.AVG, field, Filter.ALL));
            case RATIO ->
                List.of(
                        new GroupsQuery.Measure.Count(OF, of),
                        new GroupsQuery.Measure.Count(TO, to),
                        new GroupsQuery.Measure.Ratio(KEY, OF, TO));
        };
    }
}
