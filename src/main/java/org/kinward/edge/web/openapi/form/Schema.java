package org.kinward.edge.web.openapi.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON Schema (2020-12) in the few forms the description needs. */
public final class Schema {
    private static final String COMPONENTS = "#/components/schemas/";

    private Schema() {}

    public static Map<String, Object> ref(String name) {
        return Map.of("$ref", COMPONENTS + name);
    }

    public static Map<String, Object> text() {
        return Map.of("type", "string");
    }

    public static Map<String, Object> text(String format) {
        return new TreeMap<>(Map.of("type", "string", "format", format));
    }

    public static Map<String, Object> id() {
        return text("uuid");
    }

    public static Map<String, Object> moment() {
        return text("date-time");
    }

    public static Map<String, Object> choice(String... values) {
        return new TreeMap<>(Map.of("type", "string", "enum", List.of(values)));
    }

    public static Map<String, Object> truth() {
        return Map.of("type", "boolean");
    }

    public static Map<String, Object> number() {
        return Map.of("type", "integer");
    }

    public static Map<String, Object> list(Map<String, Object> items) {
        return new TreeMap<>(Map.of("type", "array", "items", items));
    }

    public static Map<String, Object> anyOf(List<Map<String, Object>> forms) {
        return Map.of("anyOf", forms);
    }

    public static Map<String, Object> orNull(Map<String, Object> schema) {
        return schema.isEmpty() ? schema : anyOf(List.of(schema, Map.of("type", "null")));
    }

    /** An object with any members of one kind. */
    public static Map<String, Object> map(Map<String, Object> values) {
        return new TreeMap<>(Map.of("type", "object", "additionalProperties", values));
    }

    /** All there is, or the first of it. */
    public static Map<String, Object> items(String name) {
        return object().needs("items", list(ref(name))).open();
    }

    /** Some of it, and where the rest begins. */
    public static Map<String, Object> page(String name) {
        return object().needs("items", list(ref(name))).needs("next", orNull(text()));
    }

    public static Map<String, Object> binary() {
        return text("binary");
    }

    /** Any JSON at all. */
    public static Map<String, Object> anything() {
        return Map.of();
    }

    public static Map<String, Object> titled(String title, Map<String, Object> schema) {
        var all = new LinkedHashMap<String, Object>();
        all.put("title", title);
        all.putAll(new TreeMap<>(schema));
        return all;
    }

    public static Members object() {
        return new Members();
    }
}
