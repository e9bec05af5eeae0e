package org.kinward.engine.timeline.read;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Records as a query wrote them, cut apart at a few of their fields: what only passes through is not read and written anew. */
final class Slices {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOTHING = "null";

    private final Map<UUID, Slice> records = new HashMap<>();
    private final byte[] array;
    private final Set<String> fields;

    /** One record and those of its fields that were asked for, each as it was written. */
    record Slice(String whole, Map<String, String> fields) {
        /** Written as nothing where it is empty, or the type has no such field. */
        String field(String key) {
            return fields.getOrDefault(key, NOTHING);
        }

        boolean has(String key) {
            return !field(key).equals(NOTHING);
        }
    }

    private Slices(byte[] array, Set<String> fields) {
        this.array = array;
        this.fields = fields;
    }

    /** By id. */
    static Map<UUID, Slice> of(byte[] array, List<String> fields) {
        var slices = new Slices(array, new HashSet<>(fields));
        try (JsonParser parser = JSON.createParser(array)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                slices.record(parser);
            }
        }
        return slices.records;
    }

    private void record(JsonParser parser) {
        int start = start(parser);
        UUID id = new UUID(0, 0);
        Map<String, String> found = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("id")) {
                id = UUID.fromString(parser.getString());
            } else if (fields.contains(name)) {
                int from = start(parser);
                parser.skipChildren();
                found.put(name, written(from, parser));
            } else {
                parser.skipChildren();
            }
        }
        records.put(id, new Slice(written(start, parser), found));
    }

    private static int start(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** From there to the end of what the parser has just read. */
    private String written(int from, JsonParser parser) {
        parser.finishToken();
        int to = (int) parser.currentLocation().getByteOffset();
        return new String(array, from, to - from, StandardCharsets.UTF_8);
    }
}
