package org.kinward.edge.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON Schema (2020-12) in the few forms the description needs. */
final class Schema {
    private static final String COMPONENTS = "#/components/schemas/";

    private Schema() {}

    static Map<String, Object> ref(String name) {
        return Map.of("$ref", COMPONENTS + name);
    }

    static Map<String, Object> text() {
        return Map.of("type", "string");
    }

    static Map<String, Object> text(String format) {
        return new TreeMap<>(Map.of("type", "string", "format", format));
    }

    static Map<String, Object> id() {
        return text("uuid");
    }

    static Map<String, Object> choice(String... values) {
        return new TreeMap<>(Map.of("type", "string", "enum", List.of(values)));
    }

    static Map<String, Object> truth() {
        return Map.of("type", "boolean");
    }

    static Map<String, Object> number() {
        return Map.of("type", "integer");
    }

    static Map<String, Object> list(Map<String, Object> items) {
        return new TreeMap<>(Map.of("type", "array", "items", items));
    }

    static Map<String, Object> anyOf(List<Map<String, Object>> forms) {
        return Map.of("anyOf", forms);
    }

    static Map<String, Object> orNull(Map<String, Object> schema) {
        return schema.isEmpty() ? schema : anyOf(List.of(schema, Map.of("type", "null")));
    }

    /** An object with any members of one kind. */
    static Map<String, Object> map(Map<String, Object> values) {
        return new TreeMap<>(Map.of("type", "object", "additionalProperties", values));
    }

    /** Any JSON at all. */
    static Map<String, Object> anything() {
        return Map.of();
    }

    static Map<String, Object> titled(String title, Map<String, Object> schema) {
        var all = new LinkedHashMap<String, Object>();
        all.put("title", title);
        all.putAll(new TreeMap<>(schema));
        return all;
    }

    static Members object() {
        return new Members();
    }

    /** An object by its members, in the order in which they are read. */
    static final class Members {
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private List<String> required = List.of();
        private boolean open;
        private String description = "";

        Members with(String name, Map<String, Object> schema) {
            properties.put(name, schema);
            return this;
        }

        Members required(String... names) {
            required = List.of(names);
            return this;
        }

        Members required(List<String> names) {
            required = List.copyOf(names);
            return this;
        }

        /** May have other members besides. */
        Members open() {
            open = true;
            return this;
        }

        Members says(String text) {
            description = text;
            return this;
        }

        Map<String, Object> build() {
            var schema = new LinkedHashMap<String, Object>();
            schema.put("type", "object");
            if (!description.isEmpty()) {
                schema.put("description", description);
            }
            schema.put("properties", properties);
            if (!required.isEmpty()) {
                schema.put("required", required);
            }
            if (!open) {
                schema.put("additionalProperties", false);
            }
            return schema;
        }
    }
}
