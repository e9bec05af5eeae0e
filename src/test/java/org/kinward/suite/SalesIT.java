package org.kinward.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The rules of the suite, met at the door. */
class SalesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void aNewDealStartsInTheFirstStageAndIsNamedAfterItsPartyAndProduct() {
        var account = made("account", Map.of("name", "Padaria Sol"));
        var product = made("product", Map.of("name", "Oven"));

        var deal = made(
                "opportunity",
                Map.of("account", id(account), "lines", List.of(Map.of("product", id(product), "quantity", "2"))));

        assertThat(deal.at("/name").asString()).isEqualTo("Padaria Sol · Oven");
        assertThat(deal.at("/stage/title").asString()).isEqualTo("Prospecting");
        assertThat(deal.at("/pipeline/title").asString()).isEqualTo("Sales");
        assertThat(deal.at("/probability").asString()).isEqualTo("10");
        assertThat(deal.at("/number").asInt()).isPositive();
        assertThat(deal.at("/amount").isNull()).isTrue();
    }

    @Test
    void linesWithPricesMakeTheAmount() {
        var deal = made(
                "opportunity",
                Map.of(
                        "name",
                        "Ovens",
                        "lines",
                        List.of(
                                Map.of("quantity", "2", "price", Map.of("amount", "100", "currency", "EUR")),
                                Map.of("price", Map.of("amount", "50", "currency", "EUR"), "discount", "10"))));

        assertThat(deal.at("/amount/amount").asString()).isEqualTo("245.00");
        assertThat(deal.at("/lines/1/quantity").asString()).isEqualTo("1");
    }

    @Test
    void anAmountWrittenOverPricedLinesIsRefusedWithTheWayOut() {
        var deal = made(
                "opportunity",
                Map.of(
                        "name",
                        "Made of lines",
                        "lines",
                        List.of(Map.of("price", Map.of("amount", "50", "currency", "EUR")))));

        var refused = move(deal, Map.of("amount", Map.of("becomes", Map.of("amount", "999", "currency", "EUR"))));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/violations/0/field").asString()).isEqualTo("amount");
        assertThat(refused.at("/violations/0/code").asString()).isEqualTo("madeOfLines");
        assertThat(refused.at("/violations/0/message").asString())
                .contains("50.00 EUR")
                .contains("take the prices out");
    }

    @Test
    void companiesThatNameACompanyAsTheirParentAreItsSubsidiaries() {
        var account = ana.get("/catalog")
                .at("/objects")
                .valueStream()
                .filter(one -> one.at("/key").asString().equals("account"))
                .findFirst()
                .orElseThrow();

        assertThat(account.at("/related")
                        .valueStream()
                        .map(one -> one.at("/object").asString() + " "
                                + one.at("/label").asString()))
                .contains("account Subsidiaries", "opportunity Opportunities");
    }

    @Test
    void whoeverClosesADealByHandSaysWhy() {
        var deal = made("opportunity", Map.of("name", "To be won"));

        var refused = move(deal, Map.of("stage", Map.of("becomes", stage("Won"))));
        var won = move(deal, Map.of("stage", Map.of("becomes", stage("Won")), "whyWon", Map.of("becomes", "referral")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/violations/0/field").asString()).isEqualTo("whyWon");
        assertThat(refused.at("/violations/0/code").asString()).isEqualTo("reasonNeeded");
        assertThat(won.status()).isEqualTo(200);
        assertThat(won.at("/probability").asString()).isEqualTo("100");
        assertThat(won.at("/closeDate").isNull()).isFalse();
    }

    @Test
    void aNoteIsCalledByItsFirstLineAndATaskIsForWhoMadeIt() {
        var deal = made("opportunity", Map.of("name", "Talked about"));
        var about = Map.of("object", "opportunity", "id", id(deal));

        var note = made("note", Map.of("body", "Spoke to Rui.\nHe wants two.", "about", about));
        var task = made("task", Map.of("subject", "Call back", "about", about));
        var call = made("interaction", Map.of("channel", "call", "about", about));

        assertThat(note.at("/title").asString()).isEqualTo("Spoke to Rui.");
        assertThat(task.at("/assignee/title").asString()).isEqualTo("Ana Alves");
        assertThat(task.at("/status").asString()).isEqualTo("open");
        assertThat(call.at("/occurredAt").isNull()).isFalse();
    }

    @Test
    void aViewIsSeenByThoseItIsSharedWith() {
        APPLICATION.user("Rui Reis", "rui@example.com", "rep");
        made("savedView", view("Mine", "private"));
        made("savedView", view("Ours", "all"));

        var seen = APPLICATION.as("rui@example.com").post("/records/savedView/query", Map.of());

        assertThat(seen.at("/items").valueStream().map(one -> one.at("/name").asString()))
                .containsExactly("Ours");
    }

    @Test
    void aPrivateViewIsItsOwnersAloneWhateverTheRankOfOthers() {
        APPLICATION.user("Marta Maia", "marta@example.com", "manager");
        APPLICATION.user("Zoe Zimmer", "zoe@example.com", "rep");
        var zoe = APPLICATION.as("zoe@example.com");
        var secret = zoe.post("/records/savedView", Map.of("fields", view("Zoe's own", "private")))
                .json();
        var shared = zoe.post("/records/savedView", Map.of("fields", view("Zoe's for all", "all")))
                .json();

        for (ApiClient other : List.of(ana, APPLICATION.as("marta@example.com"))) {
            var listed = other.post("/records/savedView/query", Map.of())
                    .at("/items")
                    .valueStream()
                    .map(one -> one.at("/name").asString());
            assertThat(listed).contains("Zoe's for all").doesNotContain("Zoe's own");
            assertThat(other.get("/records/savedView/" + id(secret)).status()).isEqualTo(404);
            assertThat(other.delete("/records/savedView/" + id(secret)).status())
                    .isEqualTo(404);
        }
        assertThat(zoe.get("/records/savedView/" + id(secret)).status()).isEqualTo(200);
        var renamed = ana.patch(
                "/records/savedView/" + id(shared), Map.of("fields", Map.of("name", Map.of("becomes", "For all"))));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
    }

    @Test
    void theTeamThatAllAreInIsNamedInTheReadersLanguage() {
        var shared = made("savedView", view("Ours, all", "all"));
        assertThat(shared.at("/team/title").asString()).isEqualTo("Everyone");

        var inPolish = APPLICATION.administrator().with("Accept-Language", "pl");
        assertThat(inPolish.get("/records/savedView/" + id(shared))
                        .at("/team/title")
                        .asString())
                .isEqualTo("Wszyscy");
        var groups = inPolish.post(
                "/records/savedView/groups",
                Map.of(
                        "by",
                        List.of(Map.of("field", "team")),
                        "measures",
                        List.of(Map.of("key", "n", "kind", "count"))));
        assertThat(groups.text()).contains("\"title\":\"Wszyscy\"");
        ana.delete("/records/savedView/" + id(shared));
    }

    private static Map<String, Object> view(String name, String sharing) {
        return Map.of(
                "name",
                name,
                "objectType",
                "opportunity",
                "kind",
                "list",
                "sharing",
                sharing,
                "definition",
                Map.of("fields", List.of("name")));
    }

    private JsonNode made(String object, Map<String, Object> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private ApiClient.Answer move(JsonNode deal, Map<String, Object> fields) {
        return ana.patch("/records/opportunity/" + id(deal), Map.of("fields", fields));
    }

    private static String id(JsonNode record) {
        return record.at("/id").asString();
    }

    private static String stage(String name) {
        return JdbcClient.create(APPLICATION.dataSource())
                .sql("select id from data.stage where name = ?")
                .param(name)
                .query((row, n) -> row.getString(1))
                .single();
    }
}
