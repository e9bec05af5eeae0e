package org.kinward.engine.record.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.record.query.GroupsQuery.Against;
import org.kinward.engine.record.query.GroupsQuery.Dimension;
import org.kinward.engine.record.query.GroupsQuery.Function;
import org.kinward.engine.record.query.GroupsQuery.Measure;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.FilterJson;
import org.kinward.kernel.time.CalendarUnit;
import tools.jackson.databind.JsonNode;

/** Reads groups as they are asked for and as reports keep them: one form in both places. */
public final class GroupsJson {
    private static final int DEFAULT_GROUPS = 200;

    private GroupsJson() {}

    /** @throws Refusal naming the part that cannot be read */
    public static GroupsQuery read(String object, JsonNode body) {
        List<Dimension> by = new ArrayList<>();
        for (JsonNode one : body.path("by")) {
            JsonNode bucket = one.path("bucket");
            by.add(new Dimension(one.path("field").asString(""), bucket.isString() ? unit(bucket.asString()) : null));
        }
        List<Measure> measures = new ArrayList<>();
        body.path("measures").forEach(one -> measures.add(measure(one)));
        List<GroupsQuery.Order> sort = new ArrayList<>();
        body.path("sort")
                .forEach(one -> sort.add(new GroupsQuery.Order(
                        one.path("measure").asString(""), one.path("desc").asBoolean(false))));
        return new GroupsQuery(
                object,
                FilterJson.read(body.path("filter")),
                by,
                measures,
                compare(body.path("compare")),
                sort,
                body.path("limit").asInt(DEFAULT_GROUPS));
    }

    private static CalendarUnit unit(String written) {
        return CalendarUnit.byWire(written)
                .orElseThrow(
                        () -> new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "bucket", "value", written)));
    }

    private static GroupsQuery.@Nullable Compare compare(JsonNode written) {
        if (!written.isObject()) {
            return null;
        }
        return new GroupsQuery.Compare(
                written.path("field").asString(""),
                written.path("span"),
                constant(Against.class, written.path("against").asString("previous")));
    }

    private static Measure measure(JsonNode one) {
        String key = one.path("key").asString("");
        String kind = one.path("kind").asString("");
        return switch (kind) {
            case "count" -> new Measure.Count(key, FilterJson.read(one.path("filter")));
            case "ratio" ->
                new Measure.Ratio(
                        key, one.path("of").asString(""), one.path("to").asString(""));
            default ->
                new Measure.Aggregate(
                        key,
                        constant(Function.class, kind),
                        one.path("field").asString(""),
                        FilterJson.read(one.path("filter")));
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String written) {
        try {
            return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", type.getSimpleName(), "value", written));
        }
    }
}
