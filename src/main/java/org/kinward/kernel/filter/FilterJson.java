package org.kinward.kernel.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes the JSON form of a filter: {@code {"and":[…]}}, {@code {"or":[…]}}, {@code {"not":…}},
 * {@code {"field":…,"op":…,"value":…}}, and over to-many relations {@code {"any":…,"where":…}}, {@code {"none":…}} and
 * {@code {"count":…,"op":…,"value":…}}. At most {@value #MAX_NODES} nodes and {@value #MAX_DEPTH} levels, of which
 * {@value #MAX_MANY} to-many.
 */
public final class FilterJson {
    private static final int MAX_NODES = 500;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_MANY = 3;
    private static final int MOST_COUNTED = 10_000;
    private static final Set<Operator> NUMBERS =
            Set.of(Operator.IS, Operator.IS_NOT, Operator.LT, Operator.LE, Operator.GT, Operator.GE);

    private int nodes;
    private int many;

    private FilterJson() {}

    /** Null or a missing node chooses everything. */
    public static Filter read(JsonNode json) {
        if (json.isNull() || json.isMissingNode()) {
            return Filter.ALL;
        }
        return new FilterJson().read(json, 0);
    }

    private Filter read(JsonNode json, int depth) {
        if (!json.isObject()) {
            throw malformed(json);
        }
        if (depth > MAX_DEPTH) {
            throw new Refusal(ErrorCode.FILTER_TOO_DEEP, Map.of("max", MAX_DEPTH));
        }
        if (++nodes > MAX_NODES) {
            throw new Refusal(ErrorCode.FILTER_TOO_LARGE, Map.of("max", MAX_NODES));
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
        for (String quantity : List.of("any", "none", "count")) {
            if (json.has(quantity)) {
                return many(json, quantity, depth);
            }
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

    private Filter many(JsonNode json, String quantity, int depth) {
        String path = json.path(quantity).asString("");
        if (path.isEmpty()) {
            throw malformed(json);
        }
        if (++many > MAX_MANY) {
            throw new Refusal(ErrorCode.TOO_MANY_LEVELS, Map.of("field", path, "max", MAX_MANY));
        }
        JsonNode where = json.path("where");
        Filter which = where.isNull() || where.isMissingNode() ? Filter.ALL : read(where, depth + 1);
        many--;
        return switch (quantity) {
            case "any" -> Filter.Many.any(path, which);
            case "none" -> Filter.Many.none(path, which);
            default -> new Filter.Many(path, number(json, path), count(json, path), which);
        };
    }

    private static Operator number(JsonNode json, String path) {
        String op = json.path("op").asString("");
        return Operator.byWire(op)
                .filter(NUMBERS::contains)
                .orElseThrow(() -> new Refusal(ErrorCode.UNKNOWN_OPERATOR, Map.of("field", path, "operator", op)));
    }

    private static int count(JsonNode json, String path) {
        JsonNode value = json.path("value");
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.asInt() < 0
                || value.asInt() > MOST_COUNTED) {
            throw new Refusal(
                    ErrorCode.NOT_A_COUNT, Map.of("field", path, "max", MOST_COUNTED, "value", value.toString()));
        }
        return value.asInt();
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
            case Filter.Many many -> write(many, out);
            case Filter.Compare compare ->
                out.put("field", compare.path())
                        .put("op", compare.operator().wire())
                        .set("value", compare.operand());
        }
        return out;
    }

    private static void write(Filter.Many many, ObjectNode out) {
        if (many.isAny()) {
            out.put("any", many.path());
        } else if (many.isNone()) {
            out.put("none", many.path());
        } else {
            out.put("count", many.path()).put("op", many.operator().wire()).put("value", many.number());
        }
        if (!many.where().equals(Filter.ALL)) {
            out.set("where", write(many.where()));
        }
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
