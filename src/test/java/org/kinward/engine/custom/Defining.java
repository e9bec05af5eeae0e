package org.kinward.engine.custom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.testing.ApiClient;
import tools.jackson.databind.JsonNode;

/** An administrator who defines types and fields through the API, and waits until they are in force. */
final class Defining {
    private static final long PATIENCE_MILLIS = 60_000;

    private final ApiClient administrator;

    Defining(ApiClient administrator) {
        this.administrator = administrator;
    }

    static Map<String, Object> field(String key, String type, String label, Object... more) {
        Map<String, Object> field = new java.util.LinkedHashMap<>();
        field.put("key", key);
        field.put("fieldType", type);
        field.put("labels", Map.of("en", label));
        for (int i = 0; i < more.length; i += 2) {
            field.put(more[i].toString(), more[i + 1]);
        }
        return field;
    }

    static Map<String, Object> options(String... keys) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (String key : keys) {
            options.add(Map.of(
                    "key", key, "labels", Map.of("en", key.substring(0, 1).toUpperCase() + key.substring(1))));
        }
        return Map.of("options", options);
    }

    /** What the command answers, whatever it is. */
    JsonNode saves(Map<String, Object> definition) {
        return command(Map.of("do", "create", "object", "typeDefinition", "fields", definition));
    }

    JsonNode command(Map<String, Object> command) {
        var answer = administrator.post("/commands", Map.of("commands", List.of(command)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    UUID defines(Map<String, Object> definition) {
        JsonNode answer = saves(definition);
        assertThat(answer.at("/outcomes/0/status").asString())
                .as(answer.toString())
                .isEqualTo("saved");
        inForce();
        return UUID.fromString(answer.at("/outcomes/0/id").asString());
    }

    /** Adds fields to a definition that is there. */
    JsonNode adds(UUID definition, Map<?, ?>... fields) {
        return changes(definition, Map.of("fields", Map.of("add", List.of(fields))));
    }

    JsonNode changes(UUID definition, Map<String, Object> fields) {
        JsonNode answer = command(
                Map.of("do", "update", "object", "typeDefinition", "id", definition.toString(), "fields", fields));
        assertThat(answer.at("/outcomes/0/status").asString())
                .as(answer.toString())
                .isEqualTo("saved");
        inForce();
        return answer;
    }

    void inForce() {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            JsonNode now = administrator.get("/catalog/layout").json();
            if (now.path("upToDate").asBoolean(false)) {
                return;
            }
            assertThat(System.currentTimeMillis()).as(now.toString()).isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    /** A type of the catalogue as it is now; missing where there is none. */
    JsonNode type(String key) {
        for (JsonNode object : administrator.get("/catalog").json().path("objects")) {
            if (object.path("key").asString().equals(key)) {
                return object;
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    JsonNode field(String type, String key) {
        for (JsonNode field : type(type).path("fields")) {
            if (field.path("key").asString().equals(key)) {
                return field;
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    /** The id of the field's own definition within that of its type. */
    String idOf(UUID definition, String field) {
        for (JsonNode one : administrator
                .get("/records/typeDefinition/" + definition)
                .json()
                .path("fields")) {
            if (one.path("key").asString().equals(field)) {
                return one.path("id").asString();
            }
        }
        throw new AssertionError("no field " + field);
    }
}
