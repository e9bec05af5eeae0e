package org.kinward.edge.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.edge.integration.delivery.Backoff;
import org.kinward.edge.integration.delivery.Signature;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhookIT {

    @RegisterExtension
    static final RunningApplication APPLICATION =
            RunningApplication.start(Map.of("kinward.webhooks-to-private", "true"));

    private static final UUID RITA = APPLICATION.user("Rita", "rita@example.com", "rep");

    private final ApiClient ana = APPLICATION.administrator();
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());
    private Receiver receiver;
    private String webhook = "";

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        ana.delete("/records/webhook/" + webhook);
        receiver.close();
    }

    private void listen(Object events, Map<String, Object> more) {
        var fields = new java.util.HashMap<String, Object>(
                Map.of("name", "Shop", "address", receiver.address(), "events", events));
        fields.putAll(more);
        var answer = ana.post("/records/webhook", Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        webhook = answer.at("/id").asString();
    }

    private static String account(ApiClient client, String name) {
        return client.post("/records/account", Map.of("fields", Map.of("name", name)))
                .at("/id")
                .asString();
    }

    @Test
    void anotherSystemHearsSignedWhatHappened() throws Exception {
        listen(List.of(Map.of("object", "account")), Map.of());
        var secret = ana.post("/webhooks/" + webhook + "/secret", Map.of())
                .at("/secret")
                .asString();
        var id = account(ana, "Acme");
        Receiver.until("told", () -> receiver.records().contains(id));

        var told = receiver.told().getFirst();
        assertThat(told.signature())
                .isEqualTo(Signature.of(secret, told.id(), Long.parseLong(told.timestamp()), told.body()));
        assertThat(told.json().path("type").asString()).isEqualTo("account.created");
        assertThat(told.json().at("/data/record/name").asString()).isEqualTo("Acme");
        Receiver.until(
                "noted as sent",
                () -> ana.get("/webhooks/" + webhook + "/deliveries?state=sent")
                                .json()
                                .path("items")
                                .size()
                        == 1);
    }

    @Test
    void itHearsOnlyOfTheKindsAndRecordsItAskedFor() throws Exception {
        listen(
                List.of(Map.of(
                        "object",
                        "account",
                        "kinds",
                        List.of("updated"),
                        "filter",
                        Map.of("field", "name", "op", "startsWith", "value", "wanted"))),
                Map.of());
        var wanted = account(ana, "Wanted one");
        var other = account(ana, "Another");
        for (var id : List.of(other, wanted)) {
            ana.patch("/records/account/" + id, Map.of("fields", Map.of("description", Map.of("becomes", "changed"))));
        }
        Receiver.until("told", () -> !receiver.told().isEmpty());
        Thread.sleep(500);
        assertThat(receiver.records()).containsExactly(wanted);
        assertThat(receiver.told().getFirst().json().at("/data/changed").toString())
                .isEqualTo("[\"description\"]");
    }

    @Test
    void whatIsComputedIsToldWhereItIsAskedForByName() throws Exception {
        listen(List.of(Map.of("object", "account", "kinds", List.of("derived"))), Map.of());
        var account = account(ana, "Sold to");
        var deal = ana.post("/records/opportunity", Map.of("fields", Map.of("name", "Deal", "account", account)));
        assertThat(deal.status()).as(deal.text()).isEqualTo(201);
        Receiver.until("told", () -> receiver.records().contains(account));

        var told = receiver.told().getFirst().json();
        assertThat(told.path("type").asString()).isEqualTo("account.derived");
        assertThat(told.at("/data/changed").toString()).contains("sales.openDeals");
        assertThat(told.at("/data/version").asInt()).isEqualTo(1);
        assertThat(told.at("/data/record/sales.openDeals").asInt()).isEqualTo(1);
    }

    @Test
    void whoSaysNoKindsHearsOfDeedsAlone() throws Exception {
        listen(List.of(Map.of("object", "account")), Map.of());
        var account = account(ana, "Sold to");
        ana.post("/records/opportunity", Map.of("fields", Map.of("name", "Deal", "account", account)));
        Receiver.until(
                "the value is there",
                () -> ana.get("/records/account/" + account)
                                .at("/sales.openDeals")
                                .asInt()
                        == 1);
        ana.patch("/records/account/" + account, Map.of("fields", Map.of("name", Map.of("becomes", "Last"))));
        Receiver.until("told of the last deed", () -> receiver.told().size() > 1);
        assertThat(receiver.told())
                .extracting(one -> one.json().path("type").asString())
                .containsExactly("account.created", "account.updated");
    }

    @Test
    void itSeesNoMoreThanItsOwnerMay() throws Exception {
        listen(List.of(Map.of("object", "account")), Map.of("owner", RITA.toString()));
        var hidden = account(ana, "Not for Rita");
        var hers = account(APPLICATION.as("rita@example.com"), "Rita's");
        Receiver.until("told", () -> receiver.records().contains(hers));
        assertThat(receiver.records()).doesNotContain(hidden);
    }

    @Test
    void fieldsHiddenFromItsOwnerAreNotTold() throws Exception {
        var limit = Map.of("rep", Map.of("taxId", "hidden"));
        assertThat(ana.put("/field-rights/account", Map.of("rights", limit)).status())
                .isEqualTo(200);
        var rita = APPLICATION.as("rita@example.com");
        Receiver.until("hidden", () -> !rita.sees("account", "taxId"));
        listen(List.of(Map.of("object", "account", "kinds", List.of("updated"))), Map.of("owner", RITA.toString()));
        var id = account(rita, "Told in part");
        var changes = Map.of("taxId", Map.of("becomes", "PT 509"), "source", Map.of("becomes", "referral"));
        assertThat(ana.patch("/records/account/" + id, Map.of("fields", changes))
                        .status())
                .isEqualTo(200);
        Receiver.until("told", () -> receiver.records().contains(id));

        var told = receiver.told().getFirst();
        assertThat(told.json().at("/data/changed").toString())
                .contains("source")
                .doesNotContain("taxId");
        assertThat(told.body()).doesNotContain("509");
        ana.put("/field-rights/account", Map.of("rights", Map.of()));
    }

    @Test
    void whatFailsComesAgainAndIsGivenUpInTheEndAndCanBeReplayed() throws Exception {
        listen(List.of(Map.of("object", "account", "kinds", List.of("created"))), Map.of());
        receiver.answers(422);
        var id = account(ana, "Refused");
        for (int attempt = 1; attempt <= Backoff.MOST; attempt++) {
            int so = attempt;
            Receiver.until("attempt " + so, () -> attempts(id) >= so);
            jdbc.sql("update engine.webhook_delivery set due = now() where record = ?")
                    .param(UUID.fromString(id))
                    .update();
            APPLICATION.bean(SendDeliveries.class).run(new SendDeliveries.Data(UUID.fromString(webhook)));
        }
        var dead = ana.get("/webhooks/" + webhook + "/deliveries?state=dead");
        assertThat(dead.at("/items/0/answer/status").asInt()).isEqualTo(422);
        assertThat(dead.at("/items/0/answer/error").asString()).isEqualTo("not now");
        assertThat(dead.at("/items/0/attempts").asInt()).isEqualTo(Backoff.MOST);
        assertThat(receiver.told().stream().map(Receiver.Told::id).distinct())
                .as("one id for all attempts")
                .hasSize(1);

        receiver.answers(200);
        int before = receiver.told().size();
        assertThat(ana.post("/webhooks/" + webhook + "/replay", Map.of("dead", true))
                        .at("/count")
                        .asInt())
                .isEqualTo(1);
        Receiver.until("told again", () -> receiver.told().size() > before);
    }

    private int attempts(String record) {
        return jdbc.sql("select coalesce(max(attempts), 0) from engine.webhook_delivery where record = ?")
                .param(UUID.fromString(record))
                .query(Integer.class)
                .single();
    }

    @Test
    void whatHappenedBeforeItWasThereCanBeReplayedFromAPosition() throws Exception {
        var early = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            early.add(account(ana, "Early " + i));
        }
        listen(List.of(Map.of("object", "account", "kinds", List.of("created"))), Map.of());
        ana.post("/webhooks/" + webhook + "/replay", Map.of("after", 0));
        Receiver.until("told of what came before", () -> receiver.records().containsAll(early));
    }

    @Test
    void aTestSaysWhatCameOfIt() {
        listen(List.of(Map.of("object", "account")), Map.of());
        assertThat(ana.post("/webhooks/" + webhook + "/test", Map.of())
                        .at("/status")
                        .asInt())
                .isEqualTo(200);
        ana.patch(
                "/records/webhook/" + webhook,
                Map.of(
                        "fields",
                        Map.of("address", Map.of("becomes", "http://127.0.0.1:" + receiver.port() + "/elsewhere"))));
        assertThat(ana.post("/webhooks/" + webhook + "/test", Map.of())
                        .at("/status")
                        .asInt())
                .as("a redirect is not followed")
                .isEqualTo(302);
    }

    @Test
    void nobodyButAdministratorsSeesOrTouchesThem() {
        listen(List.of(Map.of("object", "account")), Map.of());
        var rita = APPLICATION.as("rita@example.com");
        assertThat(rita.get("/records/webhook/" + webhook).status()).isEqualTo(403);
        assertThat(rita.post("/webhooks/" + webhook + "/secret", Map.of()).status())
                .isEqualTo(403);
        assertThat(rita.get("/webhooks/" + webhook + "/deliveries").status()).isEqualTo(403);
    }

    @Test
    void eventsThatCannotBeFollowedAreRefused() {
        for (var wrong : List.of(List.of(), "all", List.of(Map.of("kinds", List.of("exploded"))))) {
            var answer = ana.post(
                    "/records/webhook",
                    Map.of("fields", Map.of("name", "x", "address", receiver.address(), "events", wrong)));
            assertThat(answer.at("/violations/0/field").asString())
                    .as(answer.text())
                    .isEqualTo("events");
        }
    }
}
