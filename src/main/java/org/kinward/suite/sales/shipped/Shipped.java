package org.kinward.suite.sales.shipped;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A record that comes with a new workspace.
 *
 * @param id the same everywhere, so that of two processes that start together one makes it
 * @param texts message keys by field
 * @param fields what needs no language
 */
public record Shipped(String object, UUID id, Map<String, String> texts, Map<String, JsonNode> fields) {
    private static final long LOW = 0x8000_0000_0000_0000L;

    public Shipped {
        texts = Map.copyOf(texts);
        fields = Map.copyOf(fields);
    }

    /** @param high one for each kind of thing that is shipped */
    public static UUID id(long high, int n) {
        return new UUID(high, LOW | n + 1);
    }
}
