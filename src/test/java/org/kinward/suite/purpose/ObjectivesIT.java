package org.kinward.suite.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.Quiet;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Objectives measured over live records: true within five seconds, and with nobody's rights but their author's. */
class ObjectivesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final Duration SOON = Quiet.within(Duration.ofSeconds(5));
    private static final Map<String, Object> WON = is("stage.kind", "won");
    private static final Map<String, Object> CLOSED =
            Map.of("field", "stage.kind", "op", "in", "value", List.of("won", "lost"));

    private final ApiClient ana = APPLICATION.administrator();
    private final ApiClient rita = APPLICATION.as("rita@example.com");

    @BeforeAll
    static void people() {
        APPLICATION.user("Rita Rosa", "rita@example.com", "rep");
        APPLICATION.user("Rui Reis", "rui@example.com", "rep");
        APPLICATION.user("Mara Maia", "mara@example.com", "manager");
    }

    @Test
    void aDealThatIsWonCountsWithinFiveSeconds() {
        var quarter =
                objective("Won deals this quarter", Map.of("target", "3", "measure", count(named("Quarter", WON))));
        value(quarter, "0");
        deal("Quarter 1", "Won", Map.of());
        deal("Quarter 2", "Negotiation", Map.of());
        deal("Quarter 3", "Won", Map.of("closeDate", today().minusYears(1).toString()));

        value(quarter, "1");

        var read = ana.get("/records/objective/" + id(quarter));
        assertThat(read.at("/progress").asString()).isEqualTo("33.3");
        assertThat(read.at("/remaining").asString()).isEqualTo("2");
        assertThat(read.at("/version").asInt()).isEqualTo(1);
        assertThat(read.at("/measuredAs/title").asString()).isEqualTo("Ana Alves");
        System.out.println("objective: " + read.at("/value") + " of " + read.at("/target") + ", "
                + read.at("/status").asString() + " because "
                + read.at("/reason").asString());
    }

    @Test
    void aRatioIsTheShareOfTwoFilteredCounts() {
        var rate = objective(
                "Win rate",
                Map.of(
                        "target",
                        "60",
                        "measure",
                        Map.of(
                                "object",
                                "opportunity",
                                "kind",
                                "ratio",
                                "filter",
                                named("Rate", CLOSED),
                                "of",
                                WON,
                                "to",
                                CLOSED,
                                "date",
                                "closeDate")));
        deal("Rate 1", "Won", Map.of());
        deal("Rate 2", "Won", Map.of());
        deal("Rate 3", "Lost", Map.of());

        value(rate, "66.67");
        standing(rate, "met reached");
        deal("Rate 4", "Lost", Map.of());
        value(rate, "50");
    }

    @Test
    void aSumOfMoneyFollowsTheBinAndUndo() {
        var sum = objective(
                "Sold this quarter",
                Map.of(
                        "target",
                        "1000",
                        "measure",
                        Map.of(
                                "object", "opportunity",
                                "kind", "sum",
                                "field", "amount",
                                "filter", named("Sum", WON),
                                "date", "closeDate")));
        var deal = deal("Sum 1", "Won", Map.of("amount", Map.of("amount", "400", "currency", "EUR")));
        value(sum, "400");

        ana.delete("/records/opportunity/" + id(deal));
        value(sum, "0");
        ana.post("/records/opportunity/" + id(deal) + "/restore", Map.of());
        value(sum, "400");

        var changed = ana.patch(
                "/records/objective/" + id(sum),
                Map.of("fields", Map.of("target", Map.of("becomes", "200"), "unit", Map.of("becomes", "EUR"))));
        standing(sum, "met reached");
        var undone = ana.post("/undo", Map.of("batch", lastBatch(sum)));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(undone.at("/outcomes/0/status").asString()).as(undone.text()).isEqualTo("saved");
        assertThat(ana.get("/records/objective/" + id(sum)).at("/target").asString())
                .isEqualTo("1000");
    }

    @Test
    void whoeverMeasuresMeasuresWithTheirOwnRights() {
        deal("Leak of Ana", "Won", Map.of());
        var ofRita = rita.post(
                        "/records/objective",
                        Map.of("fields", fields("Rita counts", Map.of("measure", count(named("Leak", WON))))))
                .json();
        var forRita =
                objective("Counted for Rita", Map.of("responsible", me(rita), "measure", count(named("Leak", WON))));

        value(forRita, "1");
        value(ofRita, "0");
        assertThat(rita.get("/records/objective/" + id(forRita)).at("/value").asString())
                .as("told to whom it is for")
                .isEqualTo("1");
        assertThat(rita.post("/records/opportunity/query", Map.of("filter", named("Leak", WON)))
                        .at("/items")
                        .size())
                .as("opened, it shows what the reader may see")
                .isZero();
        assertThat(APPLICATION
                        .as("rui@example.com")
                        .get("/records/objective/" + id(forRita))
                        .status())
                .as("a colleague of no common team sees no objective of hers")
                .isEqualTo(404);

        var other = rita.patch(
                "/records/objective/" + id(forRita),
                Map.of(
                        "fields",
                        Map.of(
                                "periodFrom",
                                Map.of("becomes", today().minusDays(400).toString()))));
        assertThat(other.status()).as(other.text()).isEqualTo(200);
        assertThat(other.at("/measuredAs/title").asString()).isEqualTo("Rita Rosa");
        value(forRita, "0");
    }

    @Test
    void nobodyWritesAFigureThatIsKept() {
        for (String field : List.of("value", "status", "measuredAs", "pace")) {
            var written = rita.post("/records/objective", Map.of("fields", fields("By hand", Map.of(field, me(ana)))));
            assertThat(written.at("/violations/0/code").asString()).as(field).isEqualTo("readOnly");
        }
        var nothing = rita.post(
                "/records/objective", Map.of("fields", fields("No measure", Map.of("measure", Map.of("kind", "x")))));
        assertThat(nothing.at("/violations/0/code").asString()).isEqualTo("notAMeasure");
    }

    @Test
    void whatIsHiddenIsMeasuredByNobodyFromWhomItIsHidden() {
        var limit =
                ana.put("/field-rights/account", Map.of("rights", Map.of("rep", Map.of("annualRevenue", "hidden"))));
        assertThat(limit.status()).as(limit.text()).isEqualTo(200);
        await().atMost(SOON).until(() -> !rita.get("/catalog").text().contains("\"annualRevenue\""));
        var money = Map.of("amount", "5000", "currency", "EUR");
        rita.post("/records/account", Map.of("fields", Map.of("name", "Hidden wealth")));
        ana.post("/records/account", Map.of("fields", Map.of("name", "Hidden riches", "annualRevenue", money)));
        Map<String, Object> summed = Map.of("object", "account", "kind", "sum", "field", "annualRevenue");
        Map<String, Object> filtered = Map.of(
                "object", "account", "kind", "count", "filter", Map.of("field", "annualRevenue", "op", "isNotEmpty"));

        for (Map<String, Object> measure : List.of(summed, filtered)) {
            var made = rita.post("/records/objective", Map.of("fields", fields("Wealth", Map.of("measure", measure))))
                    .json();
            standing(made, "tooEarly unreadable");
            assertThat(ana.get("/records/objective/" + id(made)).at("/value").isNull())
                    .isTrue();
        }
    }

    @Test
    void narrowerObjectivesServeWiderOnesAndNoneServesItself() {
        var company = objective("Company", Map.of());
        var team = objective("Team", Map.of("parent", id(company)));
        var person = objective("Person", Map.of("parent", id(team)));
        var task = ana.post(
                        "/records/task",
                        Map.of("fields", Map.of("subject", "Call ten", "purpose.objective", id(person))))
                .json();

        var circle = ana.patch(
                "/records/objective/" + id(company), Map.of("fields", Map.of("parent", Map.of("becomes", id(person)))));
        var below = ana.post("/records/objective/query", Map.of("filter", is("parent.parent", id(company))));
        var serving =
                ana.post("/records/task/query", Map.of("filter", is("purpose.objective.parent.parent", id(company))));

        assertThat(circle.at("/violations/0/code").asString()).isEqualTo("ownAncestor");
        assertThat(below.at("/items/0/name").asString()).isEqualTo("Person");
        assertThat(serving.at("/items/0/id").asString()).isEqualTo(id(task));
    }

    @Test
    void checkInsTellTheFigureOrTheJudgement() {
        var figure = objective("Happy customers", Map.of("target", "80", "baseline", "60"));
        checkIn(figure, Map.of("value", "70", "date", today().minusDays(3).toString(), "confidence", "medium"));
        checkIn(figure, Map.of("value", "81", "comment", "The survey of November"));
        var judged = objective("A calm office", Map.of("kind", "qualitative", "criteria", "Nobody shouts"));
        checkIn(judged, Map.of("judgement", "behind"));

        var read = ana.get("/records/objective/" + id(figure));
        assertThat(read.at("/value").asString()).isEqualTo("81");
        assertThat(read.at("/status").asString()).isEqualTo("met");
        assertThat(read.at("/checkIns/1/date").asString()).isEqualTo(today().toString());
        assertThat(read.at("/checkIns/1/by/title").asString()).isEqualTo("Ana Alves");
        assertThat(ana.get("/records/objective/" + id(judged)).at("/status").asString())
                .isEqualTo("behind");
    }

    @Test
    void thereIsOneMissionWhichManagersWrite() {
        var first = APPLICATION
                .as("mara@example.com")
                .post("/records/mission", Map.of("fields", Map.of("statement", "Good coffee at every desk")));
        var second = ana.post("/records/mission", Map.of("fields", Map.of("statement", "Another")));
        var byRep = rita.patch(
                "/records/mission/" + id(first.json()),
                Map.of("fields", Map.of("statement", Map.of("becomes", "Tea"))));

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(second.at("/violations/0/code").asString()).isEqualTo("notUnique");
        assertThat(byRep.status()).isEqualTo(403);
        assertThat(rita.post("/records/mission/query", Map.of())
                        .at("/items/0/statement")
                        .asString())
                .isEqualTo("Good coffee at every desk");
    }

    private void value(JsonNode objective, String value) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ana.get("/records/objective/" + id(objective))
                                .at("/value")
                                .asString(""))
                        .isEqualTo(value));
    }

    private void standing(JsonNode objective, String standing) {
        await().atMost(SOON).untilAsserted(() -> {
            var read = ana.get("/records/objective/" + id(objective));
            assertThat(read.at("/status").asString() + " " + read.at("/reason").asString())
                    .isEqualTo(standing);
        });
    }

    private String lastBatch(JsonNode objective) {
        return ana.get("/records/objective/" + id(objective) + "/history")
                .at("/items/0/batch")
                .asString();
    }

    private void checkIn(JsonNode objective, Map<String, Object> fields) {
        var answer = ana.patch(
                "/records/objective/" + id(objective),
                Map.of("fields", Map.of("checkIns", Map.of("add", List.of(fields)))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode objective(String name, Map<String, Object> more) {
        var answer = ana.post("/records/objective", Map.of("fields", fields(name, more)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static Map<String, Object> fields(String name, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("name", name);
        return fields;
    }

    private JsonNode deal(String name, String stage, Map<String, Object> more) {
        Map<String, Object> fields = fields(name, more);
        fields.put("stage", stage(stage));
        fields.put(stage.equals("Lost") ? "whyLost" : "whyWon", "price");
        fields.putIfAbsent("closeDate", today().toString());
        var answer = ana.post("/records/opportunity", Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private String stage(String name) {
        return ana.post("/records/stage/query", Map.of("filter", is("name", name)))
                .at("/items/0/id")
                .asString();
    }

    private static Map<String, Object> count(Map<String, Object> filter) {
        return Map.of("object", "opportunity", "kind", "count", "filter", filter, "date", "closeDate");
    }

    private static Map<String, Object> named(String begins, Map<String, Object> filter) {
        return Map.of("and", List.of(Map.of("field", "name", "op", "startsWith", "value", begins), filter));
    }

    private static Map<String, Object> is(String field, String value) {
        return Map.of("field", field, "op", "is", "value", value);
    }

    private static String me(ApiClient who) {
        return who.get("/session").at("/user/id").asString();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Lisbon"));
    }

    private static String id(JsonNode record) {
        return record.at("/id").asString();
    }
}
