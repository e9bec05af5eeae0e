package org.kinward.edge.web.openapi.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What can be done at one path with one method. A problem that any request may meet is told by itself. */
public final class Operation {
    private static final String JSON = "application/json";
    /** A token alone, or a session together with its second secret. */
    private static final List<Map<String, Object>> WRITING =
            List.of(Map.of("token", List.of()), new TreeMap<>(Map.of("session", List.of(), "csrf", List.of())));

    private final Map<String, Object> whole = new LinkedHashMap<>();
    private final List<Map<String, Object>> parameters = new ArrayList<>();
    private final Map<String, Object> responses = new TreeMap<>();

    Operation(String id, String tag, String summary) {
        whole.put("operationId", id);
        whole.put("tags", List.of(tag));
        whole.put("summary", summary);
    }

    public Operation says(String description) {
        whole.put("description", description);
        return this;
    }

    /** A part of the path that is an id. */
    public Operation path(String name) {
        return path(name, Schema.id());
    }

    public Operation path(String name, Map<String, Object> schema) {
        parameters.add(parameter("path", name, true, schema));
        return this;
    }

    public Operation query(String name, Map<String, Object> schema, String description) {
        Map<String, Object> parameter = parameter("query", name, false, schema);
        parameter.put("description", description);
        parameters.add(parameter);
        return this;
    }

    /** One of the parameters described once for all. */
    public Operation parameter(String component) {
        parameters.add(Map.of("$ref", "#/components/parameters/" + component));
        return this;
    }

    private static Map<String, Object> parameter(String in, String name, boolean required, Map<String, Object> schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("schema", schema);
        return parameter;
    }

    public Operation body(Map<String, Object> schema) {
        return body(JSON, schema);
    }

    public Operation body(String mediaType, Map<String, Object> schema) {
        whole.put("requestBody", Map.of("required", true, "content", Map.of(mediaType, Map.of("schema", schema))));
        return this;
    }

    public Operation answers(String description, Map<String, Object> schema) {
        return answers(200, description, schema);
    }

    public Operation answers(String description, String mediaType, Map<String, Object> schema) {
        return answers(200, description, mediaType, schema);
    }

    public Operation answers(int status, String description, Map<String, Object> schema) {
        return answers(status, description, JSON, schema);
    }

    private Operation answers(int status, String description, String mediaType, Map<String, Object> schema) {
        responses.put(
                String.valueOf(status),
                new TreeMap<>(
                        Map.of("description", description, "content", Map.of(mediaType, Map.of("schema", schema)))));
        return this;
    }

    public Operation answersNothing(String description) {
        return answersNothing(204, description);
    }

    public Operation answersNothing(int status, String description) {
        responses.put(String.valueOf(status), Map.of("description", description));
        return this;
    }

    /** Problems besides those that any request may meet. */
    public Operation refuses(Refused... refused) {
        for (Refused one : refused) {
            responses.put(one.status(), one.ref());
        }
        return this;
    }

    /** For callers nobody knows. */
    public Operation open() {
        whole.put("security", List.of());
        return this;
    }

    Map<String, Object> build(boolean write) {
        boolean open = whole.containsKey("security");
        if (!open) {
            refuses(Refused.SIGN_IN_NEEDED);
        }
        if (!open && write) {
            whole.put("security", WRITING);
        }
        refuses(Refused.UNEXPECTED);
        if (!parameters.isEmpty()) {
            whole.put("parameters", parameters);
        }
        whole.put("responses", responses);
        return whole;
    }
}
