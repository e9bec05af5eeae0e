package org.kinward.edge.sample.company;

import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The forms values are written in. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode money(String amount, String currency) {
        return object().put("amount", amount).put("currency", currency);
    }

    static ObjectNode ref(String object, UUID id) {
        return object().put("object", object).put("id", id.toString());
    }

    static ObjectNode labelled(String value, String label) {
        return object().put("value", value).put("label", label);
    }
}
