package org.kinward.suite.sales.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Leads as they come in, are scored, and are told of. */
class LeadIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void aLeadIsCalledByItsPersonAndCompany() {
        var lead = made(Map.of("person", "Ana Silva", "company", "Padaria Sol"));

        assertThat(lead.at("/name").asString()).isEqualTo("Ana Silva · Padaria Sol");
        assertThat(lead.at("/status").asString()).isEqualTo("new");
        assertThat(lead.at("/owner/title").asString()).isEqualTo("Ana Alves");
    }

    @Test
    void aLeadWithoutANameIsCalledByHowItIsReached() {
        var lead = made(Map.of("emails", List.of(Map.of("value", "sol@example.com"))));

        assertThat(lead.at("/name").asString()).isEqualTo("sol@example.com");
    }

    @Test
    void ofWhichNothingIsKnownIsRefusedOnceAndWithTheFieldToFill() {
        var refused = ana.post("/records/lead", Map.of("fields", Map.of("temperature", "hot")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/violations").size()).isEqualTo(1);
        assertThat(refused.at("/violations/0/field").asString()).isEqualTo("person");
        assertThat(refused.at("/violations/0/code").asString()).isEqualTo("required");
    }

    @Test
    void theScoreIsTheSumOfWhatIsSeenAndItsReasonsSayWhat() {
        var lead = made(Map.of(
                "person",
                "Rui Reis",
                "company",
                "Reis Lda",
                "temperature",
                "hot",
                "phones",
                List.of(Map.of("value", "+351 912 345 678")),
                "emails",
                List.of(Map.of("value", "rui@gmail.com"))));

        assertThat(lead.at("/scoreReasons").valueStream().map(JsonNode::asString))
                .containsExactly("hot", "company", "phone");
        assertThat(lead.at("/score").asInt()).isEqualTo(30 + 10 + 10);
    }

    @Test
    void theScoreFollowsWhatTheRulesSay() {
        var lead = made(Map.of("person", "Scored Anew", "visited", true, "company", "Known"));
        var rule = ana.post(
                        "/records/leadScoreRule/query",
                        Map.of("filter", Map.of("field", "signal", "op", "is", "value", "visited")))
                .at("/items/0/id")
                .asString();
        int before = lead.at("/score").asInt();

        var changed =
                ana.patch("/records/leadScoreRule/" + rule, Map.of("fields", Map.of("points", Map.of("becomes", 40))));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                ana.get("/records/lead/" + lead.at("/id").asString())
                                        .at("/score")
                                        .asInt())
                        .isEqualTo(before + 25));
        ana.patch("/records/leadScoreRule/" + rule, Map.of("fields", Map.of("points", Map.of("becomes", 15))));
    }

    @Test
    void nobodySaysByHandThatALeadIsConverted() {
        var lead = made(Map.of("person", "By Hand"));

        var refused = ana.patch(
                "/records/lead/" + lead.at("/id").asString(),
                Map.of("fields", Map.of("status", Map.of("becomes", "converted"))));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/violations/0/code").asString()).isEqualTo("convertedByConversion");
    }

    @Test
    void theCatalogueSaysWhatCanBeDoneWithALead() {
        var action = ana.get("/catalog")
                .at("/objects")
                .valueStream()
                .filter(one -> one.at("/key").asString().equals("lead"))
                .findFirst()
                .orElseThrow()
                .at("/actions/0");

        assertThat(action.at("/key").asString()).isEqualTo("convert");
        assertThat(action.at("/label").asString()).isEqualTo("Convert lead");
        assertThat(action.at("/inputs").valueStream().map(one -> one.at("/key").asString()))
                .containsExactly("account", "contact", "withDeal", "dealName", "amount");
    }

    @Test
    void thePersonOfALeadIsErasedWithIt() {
        var lead = made(Map.of(
                "person",
                "Eva Esquecida",
                "company",
                "Eva Lda",
                "emails",
                List.of(Map.of("value", "eva@example.com"))));

        var erased = ana.post(
                "/privacy/people/lead/" + lead.at("/id").asString() + "/erasure",
                Map.of("name", lead.at("/name").asString()));

        assertThat(erased.status()).as(erased.text()).isLessThan(300);
        assertThat(ana.post("/records/lead/query", Map.of("deleted", true)).text())
                .doesNotContain("Esquecida")
                .doesNotContain("eva@example.com");
        assertThat(ana.post("/records/lead/query", Map.of()).text()).doesNotContain("Esquecida");
    }

    private JsonNode made(Map<String, Object> fields) {
        var answer = ana.post("/records/lead", Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }
}
