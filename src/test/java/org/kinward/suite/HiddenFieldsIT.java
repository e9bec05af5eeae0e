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
import org.kinward.testing.SearchProbe;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What reps may not read is not there for them, nor anything computed from it; for others it is. */
class HiddenFieldsIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    /** A hidden field, and fields computed from it: of the same record, of children, of other types. */
    private static final List<String> OF_DEALS = List.of("amount", "weightedAmount");

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private static String deal = "";
    private static String account = "";

    private final ApiClient ana = APPLICATION.administrator();
    private final ApiClient rui = APPLICATION.as("rui@example.com");

    @BeforeAll
    static void hideAmounts() {
        APPLICATION.user("Rui Reis", "rui@example.com", "rep");
        limit("opportunity", Map.of("amount", "hidden", "nextStep", "hidden"));
        limit("opportunityLine", Map.of("price", "hidden"));
        var rui = APPLICATION.as("rui@example.com");
        await().atMost(TWO_SECONDS).until(() -> !rui.get("/catalog").text().contains("\"weightedAmount\""));
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

    private static Answer limit(String object, Map<String, String> ofReps) {
        Answer answer =
                APPLICATION.administrator().put("/field-rights/" + object, Map.of("rights", Map.of("rep", ofReps)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
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
    void wordsOfAFieldHiddenAfterTheyWereIndexedFindNothingAndFindAgainWhenItIsShown() {
        var probe = new SearchProbe(APPLICATION);
        var fields = Map.of("name", "Quiet Quail", "description", "keeps a quetzalcoatlus", "source", "referral");
        assertThat(rui.post("/records/account", Map.of("fields", fields)).status())
                .isEqualTo(201);
        probe.settle();
        assertThat(probe.titles(rui, "quetzalcoatlus")).containsExactly("Quiet Quail");

        Answer hidden = limit("account", Map.of("description", "hidden"));
        await().atMost(TWO_SECONDS)
                .until(() -> probe.titles(rui, "quetzalcoatlus").isEmpty());
        for (String typed : List.of("quetzal", "quail quetzalcoatlus", "quetzalcoatlsu")) {
            assertThat(probe.titles(rui, typed)).as(typed).isEmpty();
            assertThat(probe.titles(ana, typed)).as(typed).containsExactly("Quiet Quail");
        }
        assertThat(probe.titles(rui, "quail")).containsExactly("Quiet Quail");
        var classes = JdbcClient.create(APPLICATION.dataSource())
                .sql("select count(*) from engine.search_state s join engine.search_entry_0 e on s.serving = 0"
                        + " where e.class = 'account.description'");
        await().untilAsserted(
                        () -> assertThat(classes.query(Integer.class).single()).isOne());
        assertThat(probe.titles(ana, "quail quetzalcoatlus")).containsExactly("Quiet Quail");

        var undone = ana.post("/undo", Map.of("batch", hidden.at("/batch").asString()));
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        await().atMost(TWO_SECONDS)
                .untilAsserted(
                        () -> assertThat(probe.titles(rui, "quetzalcoatlus")).containsExactly("Quiet Quail"));
        await().untilAsserted(
                        () -> assertThat(classes.query(Integer.class).single()).isZero());
        assertThat(probe.titles(rui, "quetzalcoatlus")).containsExactly("Quiet Quail");
    }

    @Test
    void aFieldOneMayReadAndNotWriteIsReadAndRefusesToBeWritten() {
        limit("contact", Map.of("jobTitle", "read"));
        await().atMost(TWO_SECONDS)
                .untilAsserted(() -> assertThat(access("contact", "jobTitle")).isEqualTo("read"));
        assertThat(access("contact", "source")).isEqualTo("write");
        var fields = Map.of("name", Map.of("given", "Ada", "family", "Alves"));
        String id =
                rui.post("/records/contact", Map.of("fields", fields)).at("/id").asString();
        var title = Map.of("fields", Map.of("jobTitle", Map.of("becomes", "Baker")));
        Answer refused = rui.patch("/records/contact/" + id, title);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/violations/0/code").asString()).isEqualTo("fieldNotYours");
        assertThat(ana.patch("/records/contact/" + id, title).status()).isEqualTo(200);
        assertThat(rui.get("/records/contact/" + id).at("/jobTitle").asString()).isEqualTo("Baker");
        limit("contact", Map.of());
        await().atMost(TWO_SECONDS)
                .untilAsserted(() -> assertThat(access("contact", "jobTitle")).isEqualTo("write"));
    }

    private String access(String object, String field) {
        return rui.get("/catalog")
                .at("/objects")
                .valueStream()
                .filter(one -> one.path("key").asString().equals(object))
                .flatMap(one -> one.path("fields").valueStream())
                .filter(one -> one.path("key").asString().equals(field))
                .map(one -> one.path("access").asString())
                .findFirst()
                .orElse("hidden");
    }

    @Test
    void administratorsAloneSayWhoReadsWhatAndItIsTold() {
        assertThat(rui.get("/field-rights/opportunity").status()).isEqualTo(403);
        assertThat(rui.put("/field-rights/opportunity", Map.of("rights", Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(rui.get("/records/fieldRight").status()).isIn(403, 404);
        assertThat(ana.get("/field-rights/nothing").status()).isEqualTo(404);
        var stands = ana.get("/field-rights/opportunity");
        assertThat(stands.at("/rights/rep/amount").asString()).isEqualTo("hidden");
        assertThat(stands.at("/fields").valueStream().map(one -> one.path("key").asString()))
                .contains("amount", "nextStep")
                .doesNotContain("name", "owner", "lines");
        for (var wrong : List.of(
                Map.of("rep", Map.of("name", "hidden")),
                Map.of("rep", Map.of("weightedAmount", "read")),
                Map.of("administrator", Map.of("amount", "hidden")),
                Map.of("rep", Map.of("amount", "seen")))) {
            assertThat(ana.put("/field-rights/opportunity", Map.of("rights", wrong))
                            .status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        var right = ana.post("/records/fieldRight/query", Map.of()).at("/items/0");
        assertThat(ana.get("/records/fieldRight/" + right.path("id").asString() + "/history")
                        .at("/items/0/kind")
                        .asString())
                .isEqualTo("created");
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
    void theDescriptionOfTheApiDoesNotSpeakOfItToThoseWhoDoNotSeeIt() {
        assertThat(ana.get("/openapi.json")
                        .at("/components/schemas/opportunity/properties")
                        .propertyNames())
                .contains("weightedAmount", "nextStep");
        assertThat(rui.get("/openapi.json")
                        .at("/components/schemas/opportunity/properties")
                        .propertyNames())
                .contains("name", "closeDate")
                .doesNotContain("amount", "weightedAmount", "nextStep");
        assertThat(ana.get("/openapi.json").text()).contains("weightedAmount");
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
