package org.kinward.suite.constituency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.kinward.testing.ApiClient;
import tools.jackson.databind.JsonNode;

/** Companies and people as tests speak of them: made, read and pointed to. */
record Parties(ApiClient ana) {
    static Map<String, Object> of(String field, String op, Object value) {
        return Map.of("field", field, "op", op, "value", value);
    }

    static Map<String, Object> is(String field, UUID id) {
        return of(field, "is", id.toString());
    }

    static Map<String, Object> create(String object, UUID id, Map<String, Object> fields) {
        return Map.of("do", "create", "object", object, "id", id, "fields", fields);
    }

    List<String> found(String object, Map<String, Object> filter) {
        return ana.post("/records/" + object + "/query", Map.of("filter", filter))
                .at("/items")
                .valueStream()
                .map(one -> one.at("/id").asString())
                .toList();
    }

    UUID account(String name) {
        return id(made("account", Map.of("name", name)));
    }

    UUID contact(String given, String family) {
        return id(made("contact", Map.of("name", Map.of("given", given, "family", family))));
    }

    static Map<String, Object> account(UUID id) {
        return Map.of("object", "account", "id", id.toString());
    }

    static Map<String, Object> contact(UUID id) {
        return Map.of("object", "contact", "id", id.toString());
    }

    JsonNode made(String object, Map<String, Object> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    JsonNode read(String object, UUID id) {
        return ana.get("/records/" + object + "/" + id + "?itself=true").json();
    }

    static UUID id(JsonNode record) {
        return UUID.fromString(record.at("/id").asString());
    }

    static void await(BooleanSupplier come) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it came in time").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
    }

    /** Where fresh workspaces of tests are. */
    LocalDate today() {
        return LocalDate.now(
                java.time.ZoneId.of(ana.get("/workspace").at("/timeZone").asString()));
    }
}
