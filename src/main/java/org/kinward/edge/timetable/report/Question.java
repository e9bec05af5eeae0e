package org.kinward.edge.timetable.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.record.query.GroupsJson;
import org.kinward.engine.record.query.GroupsQuery;
import org.kinward.engine.record.query.GroupsQuery.Measure;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import tools.jackson.databind.JsonNode;

/**
 * What a report asks, as its definition says it.
 *
 * @param labels what somebody called figures, by key
 */
record Question(GroupsQuery query, List<Measure> shown, Map<String, String> labels) {
    /** Of closed ones there is a figure for the sake of a rate; nobody asks for it by itself. */
    private static final String BEHIND = "closed";

    Question {
        shown = List.copyOf(shown);
        labels = Map.copyOf(labels);
    }

    /** @param span a dashboard's period; nothing for the report's own */
    static Question of(String object, JsonNode definition, JsonNode span) {
        GroupsQuery query = GroupsJson.read(object, definition);
        Map<String, String> labels = new java.util.HashMap<>();
        List<String> hidden = new ArrayList<>(List.of(BEHIND));
        for (JsonNode measure : definition.path("measures")) {
            String key = measure.path("key").asString("");
            String label = measure.path("label").asString("");
            if (!label.isEmpty()) {
                labels.put(key, label);
            }
            if (!measure.path("shown").asBoolean(true)) {
                hidden.add(key);
            }
        }
        List<Measure> shown = query.measures().stream()
                .filter(measure -> !hidden.contains(measure.key()))
                .toList();
        return new Question(inSpan(query, definition.path("period"), span), shown, labels);
    }

    /** The records of the period, or two periods beside each other where the report compares by that day. */
    private static GroupsQuery inSpan(GroupsQuery asked, JsonNode day, JsonNode span) {
        if (!day.isString() || !span.isObject()) {
            return asked;
        }
        GroupsQuery.Compare compare = asked.compare();
        boolean compares = compare != null && compare.field().equals(day.asString());
        Filter filter = compares
                ? asked.filter()
                : Filter.and(asked.filter(), new Filter.Compare(day.asString(), Operator.WITHIN, span));
        return new GroupsQuery(
                asked.object(),
                filter,
                asked.by(),
                asked.measures(),
                compares ? spanned(compare, span) : compare,
                asked.sort(),
                asked.limit());
    }

    private static GroupsQuery.@Nullable Compare spanned(GroupsQuery.@Nullable Compare compare, JsonNode span) {
        return compare == null ? null : new GroupsQuery.Compare(compare.field(), span, compare.against());
    }
}
