package org.kinward.kernel.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes the JSON form of a filter: {@code {"and":[…]}}, {@code {"or":[…]}}, {@code {"not":…}} or
 * {@code {"field":…,"op":…,"value":…}}. At most {@value #MAX_NODES} nodes and {@value #MAX_DEPTH} levels.
 */
public final class FilterJson {
    private static final int MAX_NODES = 500;
    private static final int MAX_DEPTH = 20;

    private int nodes;

    private FilterJson() {}

    /** Null or a missing node chooses everything. */
    public static Filter read(JsonNode json) {
        if (json.isNull() || json.isMissingNode()) {
            return Filter.ALL;
        }
        return new FilterJson().read(json, 0);
    }

    private Filter read(JsonNode json, int depth) {
        if (!json.isObject() || depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            throw malformed(json);
        }
        if (json.has("and")) {
            return new Filter.And(readAll(json.get("and"), depth));
        }
        if (json.has("or")) {
            return new Filter.Or(readAll(json.get("or"), depth));
        }
        if (json.has("not")) {
            return new Filter.Not(read(json.get("not"), depth + 1));
        }
        return compare(json);
    }

    private List<Filter> readAll(JsonNode parts, int depth) {
        if (!parts.isArray()) {
            throw malformed(parts);
        }
        List<Filter> read = new ArrayList<>(parts.size());
        for (JsonNode part : parts) {
            read.add(read(part, depth + 1));
        }
        return read;
    }

    private static Filter compare(JsonNode json) {
        String field = json.path("field").asString("");
        String op = json.path("op").asString("");
        if (field.isEmpty()) {
            throw malformed(json);
        }
        Operator operator = Operator.byWire(op)
                .orElseThrow(() -> new Refusal(ErrorCode.UNKNOWN_OPERATOR, Map.of("field", field, "operator", op)));
        JsonNode value = json.path("value");
        return new Filter.Compare(field, operator, value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value);
    }

    public static ObjectNode write(Filter filter) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        switch (filter) {
            case Filter.And and -> writeAll(and.parts(), out.putArray("and"));
            case Filter.Or or -> writeAll(or.parts(), out.putArray("or"));
            case Filter.Not not -> out.set("not", write(not.part()));
            case Filter.Compare compare ->
                out.put("field", compare.path())
                        .put("op", compare.operator().wire())
                        .set("value", compare.operand());
        }
        return out;
    }

    private static void writeAll(List<Filter> parts, ArrayNode out) {
        parts.forEach(part -> out.add(write(part)));
    }

    private static Refusal malformed(JsonNode json) {
        String text = json.toString();
        return new Refusal(
                ErrorCode.MALFORMED_REQUEST,
                Map.of("part", "filter", "value", text.length() > 80 ? text.substring(0, 80) + "…" : text));
    }
}
