package org.kinward.edge.exchange.find;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record that was found.
 *
 * @param record the fields that were asked for
 */
public record Found(String object, UUID id, JsonNode record) {

    public ObjectNode reference() {
        return JsonNodeFactory.instance.objectNode().put("object", object).put("id", id.toString());
    }
}
