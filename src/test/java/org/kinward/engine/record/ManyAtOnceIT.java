package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Records that come by the hundred are written another way than one alone, and are the same. */
class ManyAtOnceIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final int MANY = 250;
    private static final List<String> AWKWARD = List.of(
            "tab\tin it",
            "line\nfeed",
            "carriage\rreturn",
            "back\\slash",
            "\\N",
            "\\.",
            "null",
            "{a,\"b\"}",
            "ąćę 漢字 🙂",
            "'; --");

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void eachIsAsItWouldBeAlone() {
        List<Map<String, Object>> commands = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            commands.add(Map.of("do", "create", "object", "account", "fields", account(i)));
        }
        var together = ana.post("/commands", Map.of("mode", "ALL_OR_NOTHING", "commands", commands));
        assertThat(together.status()).as(together.text()).isEqualTo(200);

        for (int i = 0; i < AWKWARD.size(); i++) {
            var alone = ana.post("/records/account", Map.of("fields", account(i)));
            assertThat(alone.status()).as(alone.text()).isEqualTo(201);
            var one = ana.get(
                    "/records/account/" + together.at("/outcomes/" + i + "/id").asString());
            assertThat(facts(one.json())).isEqualTo(facts(alone.json()));
            assertThat(one.at("/name").asString()).isEqualTo(AWKWARD.get(i));
        }
    }

    @Test
    void theirListsComeWithThem() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            lines.add(Map.of("quantity", String.valueOf(i + 1), "price", Map.of("amount", "1.5", "currency", "EUR")));
        }
        var deal = ana.post("/records/opportunity", Map.of("fields", Map.of("name", "Beans", "lines", lines)));

        assertThat(deal.status()).as(deal.text()).isEqualTo(201);
        assertThat(deal.at("/lines").size()).isEqualTo(MANY);
        assertThat(deal.at("/lines/249/quantity").asString()).isEqualTo("250");
        assertThat(new BigDecimal(deal.at("/amount/amount").asString())).isEqualByComparingTo("47062.5");
    }

    private static Map<String, Object> account(int i) {
        String text = AWKWARD.get(i % AWKWARD.size());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", text);
        fields.put("description", text + text);
        fields.put("tags", List.of(text.strip(), "a, \"b\" \\c"));
        fields.put("emails", List.of(Map.of("value", "x" + i % AWKWARD.size() + "@example.com", "label", "wo\\rk")));
        fields.put("phones", "+351 912 345 678");
        fields.put("address", Map.of("street", text, "city", "Łódź", "country", "PL"));
        fields.put("annualRevenue", Map.of("amount", "12345678.9", "currency", "EUR"));
        fields.put("employees", 42);
        return fields;
    }

    /** What tells them apart however they are written: who they are, and when. */
    private static ObjectNode facts(JsonNode record) {
        var facts = (ObjectNode) record.deepCopy();
        return facts.remove(List.of("id", "createdAt", "updatedAt", "version"));
    }
}
