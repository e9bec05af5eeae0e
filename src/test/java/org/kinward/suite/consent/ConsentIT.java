package org.kinward.suite.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConsentIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());
    private String contact = "";
    private String entry = "";

    @BeforeEach
    void somebodyWhoAgreed() {
        contact = made("contact", Map.of("name", Map.of("given", "Ada", "family", "Lima")));
        entry = made("consent", agreed(contact, "given"));
    }

    private static Map<String, Object> agreed(String contact, String decision) {
        return Map.of(
                "party",
                Map.of("object", "contact", "id", contact),
                "purpose",
                "offers",
                "decision",
                decision,
                "wording",
                "You may send us offers.",
                "evidence",
                "Said so to Rui at the fair");
    }

    private String made(String object, Map<String, ?> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private String standing(String party) {
        return ana.get("/consents/contact/" + party).at("/items/0/decision").asString("");
    }

    private String row() {
        return jdbc.sql("select cast(row_to_json(c) as text) from data.consent c where id = cast(? as uuid)")
                .param(entry)
                .query(String.class)
                .single();
    }

    @Test
    void theLastEntryWinsAndWhoeverSeesThePartySeesHowItStands() {
        assertThat(standing(contact)).isEqualTo("given");
        made("consent", agreed(contact, "withdrawn"));
        assertThat(standing(contact)).isEqualTo("withdrawn");

        APPLICATION.user("Blind", "blind" + contact + "@example.com", "nothing");
        assertThat(APPLICATION
                        .as("blind" + contact + "@example.com")
                        .get("/consents/contact/" + contact)
                        .status())
                .isIn(403, 404);
        var tomorrow = new java.util.HashMap<>(agreed(contact, "given"));
        tomorrow.put("at", "2099-01-01T00:00:00Z");
        assertThat(ana.post("/records/consent", Map.of("fields", tomorrow)).status())
                .isEqualTo(422);
    }

    @Test
    void noDoorAltersAnEntry() {
        String before = row();
        var change = Map.of("decision", Map.of("becomes", "withdrawn"));

        assertThat(ana.patch("/records/consent/" + entry, Map.of("fields", change))
                        .status())
                .isEqualTo(403);
        assertThat(ana.delete("/records/consent/" + entry).status()).isEqualTo(403);
        assertThat(ana.post("/records/consent/" + entry + "/restore", Map.of()).status())
                .isEqualTo(403);
        var bulk = ana.post(
                "/commands",
                Map.of(
                        "mode",
                        "EACH",
                        "commands",
                        List.of(
                                Map.of("do", "update", "object", "consent", "id", entry, "fields", change),
                                Map.of(
                                        "do",
                                        "delete",
                                        "object",
                                        "consent",
                                        "id",
                                        made("consent", agreed(contact, "given"))))));
        assertThat(bulk.at("/outcomes").findValuesAsString("status")).containsOnly("denied");
        String batch = jdbc.sql("select cast(batch as text) from engine.feed_line where record = cast(? as uuid)")
                .param(entry)
                .query(String.class)
                .single();
        ana.post("/undo", Map.of("batch", batch));
        assertThat(ana.post("/bin/purge", Map.of("object", "consent", "ids", List.of(entry)))
                        .at("/purged")
                        .asInt(0))
                .isZero();
        ana.delete("/records/contact/" + contact);

        assertThat(row()).as("as it was").isEqualTo(before);
    }

    @Test
    void itMovesWithThePartyWhenTwoBecomeOneAndBackWithIt() {
        String other = made("contact", Map.of("name", Map.of("given", "Ada", "family", "de Lima")));
        var versions = Map.of("winner", 1, "loser", 1);
        var merged = ana.post(
                "/records/contact/" + other + "/merge",
                Map.of("with", contact, "take", Map.of(), "versions", versions));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);

        assertThat(standing(other)).isEqualTo("given");
    }

    @Test
    void anErasureTakesThePersonOutAndLeavesTheEntry() {
        var erased = ana.post("/privacy/people/contact/" + contact + "/erasure", Map.of("name", "Ada Lima"));
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);

        assertThat(row()).contains("\"decision\":\"given\"").doesNotContain("Rui at the fair");
        assertThat(jdbc.sql("select count(*) from data.consent where party = cast(? as uuid)")
                        .param(contact)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatALeadAgreedToOnAFormStandsInTheLedgerOnceItIsConverted() {
        String lead = made("lead", Map.of("person", Map.of("given", "Nia", "family", "Reis")));
        jdbc.sql("update data.lead set consent_text = 'Write to me', consent_at = now() where id = ?")
                .param(UUID.fromString(lead))
                .update();

        var converted = ana.post("/records/lead/" + lead + "/actions/convert", Map.of("input", Map.of()));

        assertThat(converted.status()).as(converted.text()).isEqualTo(200);
        assertThat(standing(converted.at("/made/contact/id").asString())).isEqualTo("given");
        assertThat(jdbc.sql("select wording from data.consent where source = ?")
                        .param("lead " + lead)
                        .query(String.class)
                        .single())
                .isEqualTo("Write to me");
    }
}
