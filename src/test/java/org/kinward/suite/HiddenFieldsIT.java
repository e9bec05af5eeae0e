package org.kinward.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What reps may not read is not there for them, nor anything computed from it; for others it is. */
class HiddenFieldsIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    /** A hidden field, and fields computed from it: of the same record, of children, of other types. */
    private static final List<String> OF_DEALS = List.of("amount", "weightedAmount");

    private static String deal = "";
    private static String account = "";

    private final ApiClient ana = APPLICATION.administrator();
    private final ApiClient rui = APPLICATION.as("rui@example.com");

    @BeforeAll
    static void hideAmounts() {
        APPLICATION.user("Rui Reis", "rui@example.com", "rep");
        var jdbc = JdbcClient.create(APPLICATION.dataSource());
        jdbc.sql("insert into engine.hidden_field values ('rep', 'opportunity', 'amount'),"
                        + " ('rep', 'opportunityLine', 'price'), ('rep', 'opportunity', 'nextStep')")
                .update();
        // Rights may be a second old on any reader of them: what is indexed sooner may still count as open to all.
        await().pollDelay(Duration.ofMillis(1_200)).until(() -> true);
        var rui = APPLICATION.as("rui@example.com");
        var client = rui.post("/records/account", Map.of("fields", Map.of("name", "Padaria Sol")));
        account = client.at("/id").asString();
        var line = Map.of("quantity", "2");
        deal = rui.post(
                        "/records/opportunity",
                        Map.of("fields", Map.of("name", "Ovens", "account", account, "lines", List.of(line))))
                .at("/id")
                .asString();
        var lines =
                APPLICATION.administrator().get("/records/opportunity/" + deal).at("/lines/0/id");
        var price = Map.of("id", lines.asString(), "fields", Map.of("price", Map.of("becomes", "100")));
        var changed = APPLICATION
                .administrator()
                .patch(
                        "/records/opportunity/" + deal,
                        Map.of("fields", Map.of("lines", Map.of("change", List.of(price)))));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    @Test
    void aPageAndARecordLackIt() {
        for (JsonNode read : List.of(
                rui.post("/records/opportunity/query", Map.of()).at("/items/0"),
                rui.get("/records/opportunity/" + deal).json())) {
            assertThat(read.path("name").asString()).isEqualTo("Ovens");
            OF_DEALS.forEach(field -> assertThat(read.has(field)).as(field).isFalse());
        }
        var line = rui.get("/records/opportunity/" + deal).at("/lines/0");
        assertThat(line.has("quantity")).isTrue();
        assertThat(line.has("price")).isFalse();
        assertThat(line.has("total")).isFalse();
        assertThat(ana.get("/records/opportunity/" + deal)
                        .at("/lines/0/total/amount")
                        .asString())
                .isEqualTo("200");
    }

    @Test
    void whatIsComputedElsewhereFromItIsHiddenTooAndWhatIsNotIsNot() {
        await().untilAsserted(() -> assertThat(ana.get("/records/account/" + account)
                        .json()
                        .path("sales.openValue")
                        .path("amount")
                        .asString())
                .isEqualTo("200"));
        var seen = rui.get("/records/account/" + account).json();

        assertThat(seen.has("sales.openValue")).isFalse();
        assertThat(seen.path("sales.openDeals").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "weightedAmount", "account.sales.openValue"})
    void noDoorAsksForIt(String field) {
        refused(rui.post("/records/opportunity/query", Map.of("fields", List.of("name", field))));
        refused(rui.post(
                "/records/opportunity/query", Map.of("filter", Map.of("field", field, "op", "gt", "value", "1"))));
        refused(rui.post("/records/opportunity/query", Map.of("sort", List.of(Map.of("field", field)))));
        refused(rui.post(
                "/records/opportunity/groups",
                Map.of("by", List.of(), "measures", List.of(Map.of("key", "m", "kind", "sum", "field", field)))));
        refused(rui.post(
                "/records/opportunity/groups",
                Map.of(
                        "by", List.of(),
                        "measures",
                                List.of(Map.of(
                                        "key",
                                        "n",
                                        "kind",
                                        "count",
                                        "filter",
                                        Map.of("field", field, "op", "isNotEmpty"))))));
        refused(rui.get("/records/opportunity/export?fields=name," + field));
        assertThat(ana.get("/records/opportunity/export?fields=name," + field).status())
                .isEqualTo(200);
    }

    @Test
    void anExportOfEverythingLacksIt() {
        assertThat(rui.get("/records/opportunity/export").text())
                .contains("Ovens")
                .doesNotContainIgnoringCase("amount")
                .doesNotContain("200");
    }

    @Test
    void itsWordsFindNothing() {
        var next = Map.of("nextStep", Map.of("becomes", "Telephone Zanzibar"));
        assertThat(ana.patch("/records/opportunity/" + deal, Map.of("fields", next))
                        .status())
                .isEqualTo(200);

        await().untilAsserted(() ->
                assertThat(ana.get("/search?q=zanzibar").at("/groups").size()).isOne());
        assertThat(rui.get("/search?q=zanzibar").at("/groups").size()).isZero();
        assertThat(rui.get("/search?q=ovens").at("/groups").size()).isOne();
    }

    @Test
    void historyAndTimelineAreSilentAboutIt() {
        for (String past : List.of("history", "timeline")) {
            assertThat(ana.get("/records/opportunity/" + deal + "/" + past).text())
                    .contains("amount", "price");
            assertThat(rui.get("/records/opportunity/" + deal + "/" + past).text())
                    .contains("quantity")
                    .doesNotContain("\"amount", "price", "weightedAmount", "total");
        }
    }

    @Test
    void theCatalogueDoesNotSpeakOfIt() {
        assertThat(ana.get("/catalog").text()).contains("weightedAmount", "sales.openValue");
        assertThat(rui.get("/catalog").text())
                .doesNotContain("weightedAmount", "sales.openValue")
                .contains("sales.openDeals");
    }

    @Test
    void whatIsComputedFromWhatIsToldAsFarAsItMayBeRead() {
        JsonNode whole = ana.get("/derivations").json();
        assertThat(fields(whole))
                .contains("opportunity.weightedAmount", "account.sales.openValue", "account.sales.openDeals")
                .doesNotHaveDuplicates();
        JsonNode open = whole.path("derivations")
                .valueStream()
                .filter(one -> one.path("field").asString().equals("sales.openValue"))
                .findFirst()
                .orElseThrow();
        assertThat(open.path("at").asString()).isEqualTo("feed");
        assertThat(open.path("from")
                        .valueStream()
                        .map(one -> one.path("object").asString() + "."
                                + one.path("field").asString()))
                .containsExactlyInAnyOrder(
                        "opportunity.account",
                        "opportunity.deletedAt",
                        "opportunity.amount",
                        "opportunity.stage",
                        "stage.kind");
        assertThat(fields(rui.get("/derivations?object=account").json()))
                .contains("account.sales.openDeals")
                .doesNotContain("account.sales.openValue", "opportunity.weightedAmount");
        assertThat(ana.get("/derivations?object=nothing").status()).isEqualTo(404);
    }

    private static List<String> fields(JsonNode derivations) {
        return derivations
                .path("derivations")
                .valueStream()
                .map(one ->
                        one.path("object").asString() + "." + one.path("field").asString())
                .toList();
    }

    @Test
    void itIsNotWritten() {
        var written =
                rui.patch("/records/opportunity/" + deal, Map.of("fields", Map.of("amount", Map.of("becomes", 1))));

        assertThat(written.status()).isEqualTo(422);
        assertThat(written.at("/violations/0/code").asString()).isEqualTo("unknownField");
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
        assertThat(answer.code()).isEqualTo("unknownField");
    }
}
