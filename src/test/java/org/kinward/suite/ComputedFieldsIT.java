package org.kinward.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Purge;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the suite computes, met at the door. */
class ComputedFieldsIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void aDealKnowsItsWeightAndItsLines() {
        var deal = made(
                "opportunity",
                Map.of(
                        "name",
                        "Ovens",
                        "probability",
                        "30",
                        "lines",
                        List.of(
                                Map.of("quantity", "2", "price", Map.of("amount", "100", "currency", "EUR")),
                                Map.of("price", Map.of("amount", "50", "currency", "EUR"), "discount", "10"))));

        assertThat(deal.at("/lines/1/total/amount").asString()).isEqualTo("45");
        assertThat(deal.at("/lineCount").asInt()).isEqualTo(2);
        assertThat(deal.at("/weightedAmount/amount").asString()).isEqualTo("73.5");
        assertThat(deal.at("/weightedAmount/currency").asString()).isEqualTo("EUR");
    }

    @Test
    void whatIsComputedFollowsWhatIsWritten() {
        var deal = made(
                "opportunity",
                Map.of(
                        "name",
                        "Mills",
                        "amount",
                        "1000",
                        "probability",
                        "10",
                        "lines",
                        List.of(Map.of("quantity", "1"))));
        String line = deal.at("/lines/0/id").asString();

        var changed = ana.patch(
                "/records/opportunity/" + id(deal),
                Map.of("fields", Map.of("amount", Map.of("becomes", "500"), "lines", Map.of("remove", List.of(line)))));

        assertThat(changed.at("/weightedAmount/amount").asString()).isEqualTo("50");
        assertThat(changed.at("/lineCount").asInt()).isZero();
    }

    @Test
    void anAccountKnowsItsOpenDealsWhereverTheyMove() {
        var sun = made("account", Map.of("name", "Padaria Sol"));
        var sea = made("account", Map.of("name", "Padaria Mar"));
        var oven = made("opportunity", Map.of("name", "Oven", "account", id(sun), "amount", "1000"));
        made("opportunity", Map.of("name", "Mill", "account", id(sun), "amount", "250.50"));
        awaitValues(sun, 2, "1250.5");

        change("opportunity", oven, Map.of("account", id(sea)));
        awaitValues(sun, 1, "250.5");
        awaitValues(sea, 1, "1000");

        change("opportunity", oven, Map.of("amount", "900"));
        awaitValues(sea, 1, "900");

        change("opportunity", oven, Map.of("stage", stage("Won"), "whyWon", "referral"));
        awaitValues(sea, 0, null);
        assertThat(ana.get("/records/account/" + id(sea)).at("/version").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatLeadsThereFromAfarCountsToo() {
        var sol = made("account", Map.of("name", "Lojas Sol"));
        var pipeline = made("pipeline", Map.of("name", "Partners", "position", 2));
        var step = made("stage", Map.of("name", "Talks", "pipeline", id(pipeline), "position", 1));
        made("opportunity", Map.of("name", "Shop", "account", id(sol), "stage", id(step), "amount", "10"));
        awaitValues(sol, 1, "10");

        change("stage", step, Map.of("kind", "lost"));
        awaitValues(sol, 0, null);
    }

    @Test
    void aDealInTheBinIsNotOpen() {
        var sol = made("account", Map.of("name", "Cafés Sol"));
        var deal = made("opportunity", Map.of("name", "Beans", "account", id(sol), "amount", "10"));
        awaitValues(sol, 1, "10");

        assertThat(ana.delete("/records/opportunity/" + id(deal)).status()).isEqualTo(204);
        awaitValues(sol, 0, null);
        assertThat(ana.post("/records/opportunity/" + id(deal) + "/restore", Map.of())
                        .status())
                .isEqualTo(200);
        awaitValues(sol, 1, "10");
    }

    @Test
    void aDealThatIsGoneForGoodIsNotOpen() {
        var sol = made("account", Map.of("name", "Moinhos Sol"));
        var deal = made("opportunity", Map.of("name", "Mill", "account", id(sol), "amount", "10"));
        awaitValues(sol, 1, "10");

        APPLICATION
                .bean(Purge.class)
                .run(Actor.system(Origin.SYSTEM), Map.of("opportunity", List.of(UUID.fromString(id(deal)))));
        awaitValues(sol, 0, null);
    }

    @Test
    void theLastTouchIsTheLatest() {
        var sol = made("account", Map.of("name", "Quinta Sol"));
        var about = Map.of("object", "account", "id", id(sol));
        made("interaction", Map.of("channel", "call", "occurredAt", "2026-03-01T10:00:00Z", "about", about));
        made("interaction", Map.of("channel", "call", "occurredAt", "2026-02-01T10:00:00Z", "about", about));

        awaitLastTouch(sol, "2026-03-01T10:00:00Z");
    }

    @Test
    void aMailThatWentOrCameIsATouchAndOneThatWaitsOrFailedIsNone() {
        var sol = made("account", Map.of("name", "Herdade Sol"));
        var about = Map.of("object", "account", "id", id(sol));
        mail("sent", "2026-03-01T10:00:00Z", about);
        awaitLastTouch(sol, "2026-03-01T10:00:00Z");

        made("interaction", Map.of("channel", "call", "occurredAt", "2026-02-01T10:00:00Z", "about", about));
        mail("waiting", "2026-05-02T10:00:00Z", about);
        mail("bounced", "2026-05-01T10:00:00Z", about);
        mail("received", "2026-04-01T10:00:00Z", about);

        awaitLastTouch(sol, "2026-04-01T10:00:00Z");
        await().untilAsserted(() -> {
            JsonNode now = ana.get("/records/account/" + id(sol)).json();
            assertThat(now.path("constituency.touches").asInt()).isEqualTo(3);
            assertThat(now.path("constituency.firstTouchAt").asString()).isEqualTo("2026-02-01T10:00:00Z");
        });
    }

    /** As the post writes it: nobody says of a mail by hand that it went. */
    private static void mail(String status, String at, Map<String, ?> about) {
        Map<String, JsonNode> fields = new HashMap<>();
        Map.of("subject", "Prices", "status", status, "occurredAt", at, "about", about)
                .forEach((key, value) -> fields.put(key, JsonMapper.shared().valueToTree(value)));
        var made = APPLICATION
                .bean(Records.class)
                .execute(
                        Actor.system(Origin.SYSTEM),
                        Mode.ALL_OR_NOTHING,
                        List.of(new Command.Create("email", UUID.randomUUID(), fields)));
        assertThat(made.allSaved()).as(made.outcomes().toString()).isTrue();
    }

    private void awaitLastTouch(JsonNode account, String at) {
        await().untilAsserted(() -> assertThat(ana.get("/records/account/" + id(account))
                        .json()
                        .path("activity.lastInteractionAt")
                        .asString())
                .isEqualTo(at));
    }

    private void awaitValues(JsonNode account, int deals, @Nullable String value) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode now = ana.get("/records/account/" + id(account)).json();
            assertThat(now.path("sales.openDeals").asInt()).isEqualTo(deals);
            assertThat(now.path("sales.openValue").path("amount").asString("none"))
                    .isEqualTo(value == null ? "none" : value);
        });
    }

    private void change(String object, JsonNode record, Map<String, ?> fields) {
        Map<String, Object> changes = new HashMap<>();
        fields.forEach((key, value) -> changes.put(key, Map.of("becomes", value)));
        Answer answer = ana.patch("/records/" + object + "/" + id(record), Map.of("fields", changes));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String stage(String name) {
        return JdbcClient.create(APPLICATION.dataSource())
                .sql("select id from data.stage where name = ?")
                .param(name)
                .query((row, n) -> row.getString(1))
                .single();
    }

    @Test
    void nobodyWritesWhatIsComputed() {
        Answer refused =
                ana.post("/records/opportunity", Map.of("fields", Map.of("name", "Cheat", "weightedAmount", "1")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/violations/0/field").asString()).isEqualTo("weightedAmount");
        assertThat(refused.at("/violations/0/code").asString()).isEqualTo("readOnly");
    }

    @Test
    void theCatalogueSaysWhatIsComputedAndHow() {
        var fields = ana.get("/catalog")
                .json()
                .path("objects")
                .valueStream()
                .filter(object -> object.path("key").asString().equals("opportunity"))
                .findFirst()
                .orElseThrow()
                .path("fields");
        var weighted = fields.valueStream()
                .filter(field -> field.path("key").asString().equals("weightedAmount"))
                .findFirst()
                .orElseThrow();

        assertThat(weighted.at("/computed/formula").asString()).isEqualTo("amount * probability / 100");
        assertThat(weighted.at("/access").asString()).isEqualTo("read");
        assertThat(weighted.at("/sortable").asBoolean()).isTrue();
    }

    private JsonNode made(String object, Map<String, ?> fields) {
        Answer answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
