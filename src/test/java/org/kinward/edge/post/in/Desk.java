package org.kinward.edge.post.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.kinward.testing.ApiClient;

/** What somebody does beside reading mail, done or the test fails. */
final class Desk {
    private Desk() {}

    static String made(ApiClient client, String type, Map<String, Object> fields) {
        var answer = client.post("/records/" + type, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    static void change(ApiClient client, String type, String id, Map<String, Object> values) {
        Map<String, Object> fields = new HashMap<>();
        values.forEach((key, value) -> fields.put(key, Map.of("becomes", value)));
        var answer = client.patch("/records/" + type + "/" + id, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    static String upload(ApiClient client, String deal, String name, String content) {
        var answer = client.upload(
                "/records/opportunity/" + deal + "/files?name=" + name,
                "application/octet-stream",
                content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }
}
