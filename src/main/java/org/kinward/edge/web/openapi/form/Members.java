package org.kinward.edge.web.openapi.form;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object by its members, in the order in which they are read; a schema like any other, at whatever point it is looked at. */
public final class Members extends AbstractMap<String, Object> {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();
    private boolean open;
    private String description = "";

    Members() {}

    /** A member that may be left out. */
    public Members with(String name, Map<String, Object> schema) {
        properties.put(name, schema);
        return this;
    }

    /** A member that is always there. */
    public Members needs(String name, Map<String, Object> schema) {
        required.add(name);
        return with(name, schema);
    }

    /** @param always whether it is always there */
    public Members member(String name, Map<String, Object> schema, boolean always) {
        return always ? needs(name, schema) : with(name, schema);
    }

    /** May have other members besides. */
    public Members open() {
        open = true;
        return this;
    }

    public Members says(String text) {
        description = text;
        return this;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
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
        return schema.entrySet();
    }
}
