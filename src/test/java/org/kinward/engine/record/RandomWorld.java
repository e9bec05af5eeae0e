package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Types nobody thought of, and values for them: all from one seed. */
final class RandomWorld {
    private static final List<String> KINDS =
            List.of("text", "integer", "decimal", "date", "boolean", "select", "email", "money", "longText");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    final Random random;
    final List<Kind> kinds = new ArrayList<>();
    final Kind link;
    final Kind child;

    /** A type and its fields, each with the kind of its values or the key of the type it points to. */
    record Kind(String key, Map<String, String> fields, Map<String, String> relations) {}

    RandomWorld(long seed) {
        random = new Random(seed);
        int types = 2 + random.nextInt(3);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < types; i++) {
            keys.add("my.s" + seed + "t" + i);
        }
        for (int t = 0; t < types; t++) {
            Map<String, String> fields = new LinkedHashMap<>(Map.of("name", "text"));
            fields.put("my.sum", "integer");
            fields.put("my.code", "code");
            int more = 1 + random.nextInt(5);
            for (int i = 0; i < more; i++) {
                fields.put("my.f" + i, KINDS.get(random.nextInt(KINDS.size())));
            }
            Map<String, String> relations = new LinkedHashMap<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                relations.put("my.r" + i, keys.get(random.nextInt(t + 1)));
            }
            kinds.add(new Kind(keys.get(t), fields, relations));
        }
        link = new Kind(
                "my.s" + seed + "link",
                Map.of("name", "text"),
                Map.of("my.one", keys.getFirst(), "my.other", keys.getLast()));
        child = new Kind(
                "my.s" + seed + "line",
                Map.of("name", "text", "my.n", "integer"),
                Map.of("my.what", keys.get(random.nextInt(types))));
    }

    /** Defines the types one after the other, for each may point to those before it, and waits until they are in force. */
    void define(ApiClient administrator) throws InterruptedException {
        for (Kind kind : kinds) {
            define(administrator, definition(kind, Map.of()));
        }
        define(administrator, definition(link, Map.of("link", true)));
        define(
                administrator,
                definition(child, Map.of("partOf", kinds.getFirst().key())));
        for (Kind kind : kinds) {
            define(administrator, rule(kind.key(), "my.sum != 13"));
        }
        define(administrator, rule(child.key(), "my.n != 13"));
        limit(administrator, kinds.getFirst().key());
    }

    private static Map<String, Object> rule(String object, String expression) {
        var fields = Map.of("name", "Not thirteen", "objectType", object, "expression", expression);
        return Map.of("do", "create", "object", "validationRule", "fields", fields);
    }

    /** Some field is not there for reps, and managers may not write it. */
    private static void limit(ApiClient administrator, String object) {
        var rights = Map.of("rep", Map.of("my.f0", "hidden"), "manager", Map.of("my.f0", "read"));
        Answer answer = administrator.put("/field-rights/" + object, Map.of("rights", rights));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static void define(ApiClient administrator, Map<String, Object> command) throws InterruptedException {
        Answer answer = administrator.post("/commands", Map.of("commands", List.of(command)));
        assertThat(answer.at("/outcomes/0/status").asString()).as(answer.text()).isEqualTo("saved");
        for (int i = 0; i < 1_200; i++) {
            if (administrator.get("/catalog/layout").at("/upToDate").asBoolean(false)) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the tables were not laid out");
    }

    private static Map<String, Object> definition(Kind kind, Map<String, Object> more) {
        List<Object> fields = new ArrayList<>();
        kind.fields().forEach((key, type) -> {
            if (!key.equals("name")) {
                fields.add(field(key, type, Map.of()));
            }
        });
        kind.relations()
                .forEach((key, target) -> fields.add(field(key, "relation", Map.of("targets", List.of(target)))));
        Map<String, Object> definition = new HashMap<>(more);
        definition.put("key", kind.key());
        definition.put("labels", Map.of("en", kind.key()));
        definition.put("fields", fields);
        return Map.of("do", "create", "object", "typeDefinition", "fields", definition);
    }

    private static Map<String, Object> field(String key, String type, Map<String, Object> settings) {
        Map<String, Object> field = new HashMap<>();
        field.put("key", key);
        field.put("fieldType", type.equals("code") ? "text" : type);
        field.put("labels", Map.of("en", key));
        field.put("unique", type.equals("code"));
        if (type.equals("select")) {
            field.put(
                    "settings",
                    Map.of(
                            "options",
                            List.of(
                                    Map.of("key", "red", "labels", Map.of("en", "Red")),
                                    Map.of("key", "blue", "labels", Map.of("en", "Blue")))));
        } else if (!settings.isEmpty()) {
            field.put("settings", settings);
        }
        return field;
    }

    /** A value of a field, now and then none, now and then one that others have. */
    JsonNode value(String type) {
        if (random.nextInt(8) == 0) {
            return JSON.nullNode();
        }
        int n = random.nextInt(50);
        return switch (type) {
            case "integer" -> JSON.numberNode(n);
            case "decimal" -> JSON.stringNode(n + "." + random.nextInt(1, 99));
            case "date" -> JSON.stringNode("2026-01-%02d".formatted(1 + n % 28));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "select" -> JSON.stringNode(random.nextBoolean() ? "red" : "blue");
            case "email" -> JSON.arrayNode().add("p" + n + "@example.com").add("q" + n + "@example.com");
            case "money" -> JSON.objectNode().put("amount", String.valueOf(n)).put("currency", "EUR");
            case "code" -> JSON.stringNode("c" + random.nextInt(60));
            default -> JSON.stringNode("Zażółć " + n);
        };
    }

    /** All fields of a new record. */
    Map<String, JsonNode> fields(Kind kind, Pointing pointing) {
        Map<String, JsonNode> fields = new HashMap<>();
        kind.fields().forEach((key, type) -> fields.put(key, value(type)));
        kind.relations().forEach((key, target) -> fields.put(key, pointing.to(target)));
        fields.put("name", JSON.stringNode(kind.key() + " " + random.nextInt(1000)));
        return fields;
    }

    /** Chooses what a relation points to. */
    interface Pointing {
        JsonNode to(String object);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    static JsonNode reference(String object, UUID id) {
        return JSON.objectNode().put("object", object).put("id", id.toString());
    }
}
