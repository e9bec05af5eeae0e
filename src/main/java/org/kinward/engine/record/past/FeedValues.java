package org.kinward.engine.record.past;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.query.Titles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** References within the changes of feed lines: found, and given their titles. */
final class FeedValues {
    private static final int UUID_LENGTH = 36;

    private FeedValues() {}

    static Set<Ref> references(JsonNode changes) {
        Set<Ref> found = new HashSet<>();
        collect(changes, found);
        return found;
    }

    private static void collect(JsonNode node, Set<Ref> into) {
        if (isReference(node)) {
            into.add(new Ref(node.get("object").asString(), id(node)));
        }
        node.forEach(child -> collect(child, into));
    }

    private static boolean isReference(JsonNode node) {
        return node.isObject()
                && node.size() == 2
                && node.path("object").isString()
                && node.path("id").isString()
                && node.path("id").asString().length() == UUID_LENGTH;
    }

    private static UUID id(JsonNode reference) {
        return UUID.fromString(reference.get("id").asString());
    }

    static void giveTitles(JsonNode node, Titles titles) {
        if (isReference(node) && node instanceof ObjectNode reference) {
            titles.of(id(node)).ifPresent(title -> reference.put("title", title));
            return;
        }
        node.forEach(child -> giveTitles(child, titles));
    }
}
