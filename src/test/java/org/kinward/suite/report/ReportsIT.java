package org.kinward.suite.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reports: every figure opens to the records it counts, for whoever looks and as far as they may see. */
class ReportsIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final String COUNT = "{\"measures\": [{\"key\": \"n\", \"kind\": \"count\"}]}";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiClient ana = APPLICATION.administrator();

    @BeforeAll
    static void aSmallCompany() {
        APPLICATION.user("Rui Reis", "rui@example.com", "rep");
        APPLICATION.user("Zoe Zimmer", "zoe@example.com", "rep");
        var stages = new TreeMap<String, String>();
        APPLICATION
                .administrator()
                .post("/records/stage/query", Map.of())
                .at("/items")
                .forEach(stage ->
                        stages.put(stage.at("/name").asString(), stage.at("/id").asString()));
        var rui = APPLICATION.as("rui@example.com");
        var zoe = APPLICATION.as("zoe@example.com");
        for (var who : List.of(rui, zoe)) {
            deal(who, Map.of("source", "referral"));
            deal(who, Map.of("stage", stages.get("Won"), "whyWon", "quality", "source", "referral"));
            deal(who, Map.of("stage", stages.get("Lost"), "whyLost", "price"));
        }
        deal(rui, Map.of("stage", stages.get("Won"), "whyWon", "referral", "source", "referral"));
        var account = made(rui, "account", Map.of("name", "Padaria Sol"));
        var about = Map.of("object", "account", "id", account);
        made(rui, "interaction", Map.of("channel", "call", "about", about));
        made(rui, "interaction", Map.of("channel", "email", "about", about));
        made(zoe, "interaction", Map.of("channel", "call"));
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();
        for (String state : List.of("kept", "keptLate", "broken", "open")) {
            made(rui, "promise", Map.of("what", state, "party", about, "due", yesterday, "state", state));
        }
        made(rui, "relationship", Map.of("kind", "customer", "party", about, "since", yesterday));
        var silent = made(rui, "account", Map.of("name", "Silent"));
        var who = Map.of("object", "account", "id", silent);
        for (int days : new int[] {300, 290, 280, 270, 260}) {
            var at = LocalDate.now(ZoneOffset.UTC).minusDays(days) + "T10:00:00Z";
            made(rui, "interaction", Map.of("channel", "visit", "about", who, "occurredAt", at));
        }
        made(rui, "relationship", Map.of("kind", "customer", "party", who, "since", yesterday));
    }

    @Test
    void everyFigureOfEveryShippedReportOpensToTheRecordsItCounts() {
        var shipped = ana.post("/records/report/query", Map.of("sort", List.of(Map.of("field", "createdAt"))))
                .at("/items");

        assertThat(shipped.valueStream().map(one -> one.at("/name").asString()))
                .contains(
                        "Pipeline by stage",
                        "Win rate by person",
                        "Win rate by source",
                        "Why we win",
                        "Why we lose",
                        "Activity by person and channel",
                        "Promises kept",
                        "New customers",
                        "Sleeping customers");
        List<String> told = new ArrayList<>();
        for (JsonNode report : shipped) {
            if (!report.at("/sharing").asString().equals("all")) {
                continue;
            }
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(
                                    answer(ana, report).at("/total/measures").properties())
                            .as(report.at("/name").asString())
                            .anyMatch(figure -> figure.getValue().asLong(0) > 0));
            told.add(report.at("/name").asString() + " " + opened(ana, report));
        }
        System.out.println("reports, figures opened: " + told);
        assertThat(told).allMatch(one -> !one.endsWith(" 0"));
    }

    /** How many counts were compared with the list they open to. */
    private static int opened(ApiClient who, JsonNode report) {
        var answer = answer(who, report);
        int opened = 0;
        for (JsonNode group : answer.at("/groups")) {
            for (JsonNode measure : report.at("/definition/measures")) {
                if (!measure.at("/kind").asString().equals("count")) {
                    continue;
                }
                ArrayNode both = JSON.arrayNode().add(group.at("/filter"));
                if (measure.has("filter")) {
                    both.add(measure.at("/filter"));
                }
                ObjectNode query = JSON.objectNode().put("limit", 200);
                query.putObject("filter").set("and", both);
                var list = who.post("/records/" + answer.at("/object").asString() + "/query", query);
                assertThat(list.at("/items").size())
                        .as(report.at("/name").asString() + " " + measure + " " + group)
                        .isEqualTo(group.at("/measures/" + measure.at("/key").asString())
                                .asInt());
                opened++;
            }
        }
        return opened;
    }

    @Test
    void ofWhatSomebodyMayNotSeeNothingIsCountedAndAHiddenFieldIsSaidNotToBeThere() {
        APPLICATION.user("Lia Lima", "lia@example.com", "rep");
        var asLia = APPLICATION.as("lia@example.com");
        var report = kept(ana, "Sums by owner", "all", """
            {"by": [{"field": "owner"}], "measures": [{"key": "n", "kind": "count"}, {"key": "sum", "kind": "sum", "field": "amount"}]}
            """);
        var ranked = kept(ana, "By next step", "all", """
            {"by": [{"field": "nextStep"}], "measures": [{"key": "n", "kind": "count"}]}
            """);
        await().untilAsserted(
                        () -> assertThat(answer(asLia, report).at("/groups")).isEmpty());
        assertThat(answer(ana, report).at("/total/measures/n").asInt()).isEqualTo(7);
        assertThat(answer(asLia, report).at("/total/measures/n").asInt()).isZero();

        var hidden = ana.put(
                "/field-rights/opportunity",
                Map.of("rights", Map.of("rep", Map.of("amount", "hidden", "nextStep", "hidden"))));
        assertThat(hidden.status()).as(hidden.text()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(3)).until(() -> !asLia.sees("opportunity", "amount"));
        for (JsonNode each : List.of(report, ranked)) {
            var refused = asked(asLia, each);
            assertThat(refused.status()).isGreaterThanOrEqualTo(400);
            assertThat(refused.code()).isEqualTo("unknownField");
        }
        var written = asLia.post("/records/report", Map.of("fields", fields("Guess", "private", """
            {"measures": [{"key": "sum", "kind": "sum", "field": "amount"}]}
            """)));
        assertThat(written.status()).isEqualTo(422);
        assertThat(written.at("/violations/0/code").asString()).isEqualTo("unknownField");
        assertThat(ana.put("/field-rights/opportunity", Map.of("rights", Map.of("rep", Map.of())))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aQuestionThatCannotBeAskedIsRefusedByTheNameOfWhatIsWrong() {
        refused("{\"by\": [{\"field\": \"colour\"}], \"measures\": [{\"key\": \"n\", \"kind\": \"count\"}]}", "colour");
        refused("{\"measures\": [{\"key\": \"s\", \"kind\": \"sum\", \"field\": \"name\"}]}", "name");
        refused("{\"measures\": [{\"key\": \"r\", \"kind\": \"ratio\", \"of\": \"won\", \"to\": \"n\"}]}", "won");
        refused("{\"measures\": []}", "measures");
        refused("{\"period\": \"name\", \"measures\": [{\"key\": \"n\", \"kind\": \"count\"}]}", "name");
        refused(
                "{\"filter\": {\"field\": \"stage.colour\", \"op\": \"is\", \"value\": 1},"
                        + " \"measures\": [{\"key\": \"n\", \"kind\": \"count\"}]}",
                "colour");
        Map<String, Object> nothing = new HashMap<>(fields("Of nothing", "private", COUNT));
        nothing.put("objectType", "unicorn");
        var refused = ana.post("/records/report", Map.of("fields", nothing));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/violations/0/field").asString()).isEqualTo("objectType");
    }

    private void refused(String definition, String named) {
        var answer = ana.post("/records/report", Map.of("fields", fields("Wrong", "private", definition)));
        assertThat(answer.status()).as(definition).isEqualTo(422);
        assertThat(answer.at("/violations/0/field").asString()).isEqualTo("definition");
        assertThat(answer.at("/violations/0").toString()).contains(named);
    }

    @Test
    void aPrivateReportIsItsOwnersAndASharedOneItsReaders() {
        var zoe = APPLICATION.as("zoe@example.com");
        var rui = APPLICATION.as("rui@example.com");
        var secret = kept(zoe, "Zoe's own", "private", COUNT);
        var shared = kept(zoe, "Zoe's for all", "all", COUNT);
        var tile = Map.of("report", secret.at("/id").asString());
        var board = zoe.post(
                "/records/dashboard",
                Map.of("fields", Map.of("name", "Zoe's", "sharing", "all", "tiles", List.of(tile))));

        assertThat(board.status()).as(board.text()).isEqualTo(201);
        for (ApiClient other : List.of(ana, rui)) {
            var path = "/records/report/" + secret.at("/id").asString();
            assertThat(other.get(path).status()).isEqualTo(404);
            var seen = other.get("/records/dashboard/" + board.at("/id").asString());
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.text()).doesNotContain("Zoe's own");
        }
        assertThat(rui.get("/records/report/" + shared.at("/id").asString()).status())
                .isEqualTo(200);
        assertThat(rui.delete("/records/report/" + shared.at("/id").asString()).status())
                .isEqualTo(403);
    }

    @Test
    void aShippedReportCanBeDeletedAndTakenBack() {
        var why = ana.post(
                        "/records/report/query",
                        Map.of("filter", Map.of("field", "name", "op", "is", "value", "Why we lose")))
                .at("/items/0");
        var path = "/records/report/" + why.at("/id").asString();

        assertThat(ana.delete(path).status()).isLessThan(300);
        assertThat(ana.get(path).at("/deletedAt").isNull()).isFalse();
        assertThat(ana.post(path + "/restore", Map.of()).status()).isLessThan(300);
        assertThat(ana.get(path).at("/deletedAt").isNull()).isTrue();
        assertThat(ana.get(path).at("/definition/by/0/field").asString()).isEqualTo("whyLost");
    }

    private static JsonNode answer(ApiClient who, JsonNode report) {
        var answer = asked(who, report);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Answer asked(ApiClient who, JsonNode report) {
        return who.post("/records/" + report.at("/objectType").asString() + "/groups", report.at("/definition"));
    }

    private static JsonNode kept(ApiClient who, String name, String sharing, String definition) {
        var answer = who.post("/records/report", Map.of("fields", fields(name, sharing, definition)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static Map<String, Object> fields(String name, String sharing, String definition) {
        return Map.of(
                "name",
                name,
                "objectType",
                "opportunity",
                "sharing",
                sharing,
                "definition",
                JsonMapper.shared().readTree(definition));
    }

    private static void deal(ApiClient who, Map<String, String> fields) {
        var whole = new HashMap<String, Object>(fields);
        whole.put("name", "Deal");
        whole.put("amount", Map.of("amount", "100", "currency", "EUR"));
        made(who, "opportunity", whole);
    }

    private static String made(ApiClient who, String object, Map<String, ?> fields) {
        var answer = who.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }
}
