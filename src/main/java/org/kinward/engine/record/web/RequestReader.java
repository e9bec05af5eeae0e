package org.kinward.engine.record.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.FilterJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads queries as clients write them. */
final class RequestReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEFAULT_LIMIT = 50;

    private RequestReader() {}

    static PageQuery page(String object, JsonNode body) {
        JsonNode cursor = body.path("cursor");
        return new PageQuery(
                object,
                texts(body.path("fields")),
                FilterJson.read(body.path("filter")),
                sort(body.path("sort")),
                body.path("limit").asInt(DEFAULT_LIMIT),
                cursor.isString() ? cursor.asString() : null,
                body.path("deleted").asBoolean(false),
                body.path("count").asBoolean(false));
    }

    /** The same from the parameters of an address: lists with commas, a minus before what sorts descending. */
    static PageQuery page(String object, Map<String, String> parameters) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        list(parameters.get("fields")).forEach(body.putArray("fields")::add);
        var sort = body.putArray("sort");
        for (String key : list(parameters.get("sort"))) {
            boolean desc = key.startsWith("-");
            sort.addObject().put("field", desc ? key.substring(1) : key).put("desc", desc);
        }
        String filter = parameters.get("filter");
        if (filter != null) {
            body.set("filter", json(filter));
        }
        for (String plain : List.of("limit", "cursor", "deleted", "count")) {
            String value = parameters.get(plain);
            if (value != null) {
                body.put(plain, value);
            }
        }
        return page(object, body);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "filter", "value", text));
        }
    }

    static List<String> list(@Nullable String joined) {
        return joined == null || joined.isBlank() ? List.of() : Arrays.asList(joined.split(","));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    private static List<Sort> sort(JsonNode array) {
        List<Sort> sort = new ArrayList<>();
        array.forEach(one -> sort.add(
                new Sort(one.path("field").asString(""), one.path("desc").asBoolean(false))));
        return sort;
    }

    static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return fields;
    }
}
