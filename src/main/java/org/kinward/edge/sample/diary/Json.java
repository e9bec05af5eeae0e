package org.kinward.edge.sample.diary;

import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The forms values are written in. */
public final class Json {
    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ObjectNode money(String amount, String currency) {
        return object().put("amount", amount).put("currency", currency);
    }

    public static ObjectNode ref(String object, UUID id) {
        return object().put("object", object).put("id", id.toString());
    }

    public static ObjectNode labelled(String value, String label) {
        return object().put("value", value).put("label", label);
    }
}
