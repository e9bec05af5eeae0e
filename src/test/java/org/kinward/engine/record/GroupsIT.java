package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is counted and summed by group, and that every group opens to just its records. */
class GroupsIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static ApiClient ana;
    private static ApiClient rui;

    @BeforeAll
    static void dealsOfTwoYears() {
        UUID rep = APPLICATION.user("Rui Reis", "rui@example.com", "rep");
        ana = APPLICATION.administrator();
        rui = APPLICATION.as("rui@example.com");
        String oven = made("product", Map.of("name", "Oven"));
        String mixer = made("product", Map.of("name", "Mixer"));
        String retail = made("account", Map.of("name", "Shop", "industry", "retail"));
        deal("a", "100", "2024-01-31", "Won", Map.of("competitor", "Śmith", "account", retail), oven, oven);
        deal("b", "50", "2024-02-01", "Lost", Map.of("competitor", "smith"), mixer);
        deal("c", "200", "2024-03-04", "Won", Map.of("competitor", "Jones", "owner", rep), oven);
        deal("d", "300", "2025-01-15", "Won", Map.of("competitor", "Other", "account", retail));
        deal("e", "400", "2025-02-28", "Won", Map.of("owner", rep));
        deal("f", "10", "2025-03-03", "Lost", Map.of(), mixer);
        deal("g", "7", "", "Prospecting", Map.of());
    }

    @Test
    void severalDimensionsWithBucketsAndARatioOfFilteredCounts() {
        JsonNode answer = groups(ana, "opportunity", """
            {"by":[{"field":"closeDate","bucket":"year"},{"field":"stage.kind"}],"measures":[{"key":"n","kind":"count"},
             {"key":"sum","kind":"sum","field":"amount"},{"key":"avg","kind":"avg","field":"amount"},
             {"key":"won","kind":"count","filter":{"field":"stage.kind","op":"is","value":"won"}},
             {"key":"rate","kind":"ratio","of":"won","to":"n"}]}
            """);

        assertThat(told(answer))
                .containsExactly(
                        "[2024-01-01, lost] 1 50 50 0 0",
                        "[2024-01-01, won] 2 300 150 2 1",
                        "[2025-01-01, lost] 1 10 10 0 0",
                        "[2025-01-01, won] 2 700 350 2 1",
                        "[null, open] 1 7 7 0 0");
        assertThat(figures(answer.at("/total/measures"))).isEqualTo("7 1067 152.4285714285714286 4 0.5714");
        assertThat(answer.at("/more").asBoolean()).isFalse();
    }

    @Test
    void spansOfTheCalendarFromDayToYear() {
        for (Map.Entry<String, Integer> one :
                Map.of("day", 7, "week", 6, "month", 7, "quarter", 3, "year", 3).entrySet()) {
            JsonNode answer = groups(
                    ana,
                    "opportunity",
                    "{\"by\":[{\"field\":\"closeDate\",\"bucket\":\"" + one.getKey()
                            + "\"}],\"measures\":[{\"key\":\"n\",\"kind\":\"count\"}]}");
            assertThat(answer.at("/groups").size()).as(one.getKey()).isEqualTo(one.getValue());
            opensToItsRecords(ana, answer);
        }
        JsonNode moments = groups(
                ana,
                "opportunity",
                "{\"by\":[{\"field\":\"createdAt\",\"bucket\":\"day\"}],\"measures\":[{\"key\":\"n\",\"kind\":\"count\"}]}");
        opensToItsRecords(ana, moments);
    }

    @Test
    void textThatIsEqualToPeopleIsOneGroup() {
        JsonNode answer = groups(
                ana,
                "opportunity",
                "{\"by\":[{\"field\":\"competitor\"}],\"measures\":[{\"key\":\"n\",\"kind\":\"count\"}]}");

        assertThat(told(answer)).hasSize(4).contains("[smith] 2");
        opensToItsRecords(ana, answer);
    }

    @Test
    void relationsOpenToTheirRecordsToo() {
        for (String by : List.of("account", "owner", "account.industry", "stage", "stage.kind")) {
            opensToItsRecords(
                    ana,
                    groups(
                            ana,
                            "opportunity",
                            "{\"filter\":{\"field\":\"amount\",\"op\":\"ge\",\"value\":\"10\"},\"by\":[{\"field\":\""
                                    + by
                                    + "\"},{\"field\":\"closeDate\",\"bucket\":\"quarter\"}],"
                                    + "\"measures\":[{\"key\":\"n\",\"kind\":\"count\"}]}"));
        }
    }

    @Test
    void aPeriodBesideTheOneBefore() {
        JsonNode answer = groups(ana, "opportunity", """
            {"by":[{"field":"closeDate","bucket":"month"}],"measures":[{"key":"sum","kind":"sum","field":"amount"}],
             "compare":{"field":"closeDate","span":{"from":"2025-01-01","to":"2025-12-31"},"against":"year"}}
            """);

        assertThat(answer.at("/groups")
                        .valueStream()
                        .map(group -> group.at("/by/0").asString() + " "
                                + group.at("/measures/sum").asString() + " "
                                + group.at("/before/sum").asString()))
                .containsExactly("2025-01-01 300 100", "2025-02-01 400 50", "2025-03-01 10 200");
        assertThat(answer.at("/total/measures/sum").asString()).isEqualTo("710");
        assertThat(answer.at("/total/before/sum").asString()).isEqualTo("350");

        JsonNode quarter = groups(ana, "opportunity", """
            {"by":[],"measures":[{"key":"n","kind":"count"}],
             "compare":{"field":"closeDate","span":{"from":"2025-02-01","to":"2025-03-31"}}}
            """);
        assertThat(quarter.at("/groups/0/measures/n").asInt()).isEqualTo(2);
        assertThat(quarter.at("/groups/0/before/n").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsBeyondTheLimitIsGatheredIntoOthers() {
        JsonNode answer = groups(ana, "opportunity", """
            {"by":[{"field":"name"}],"measures":[{"key":"sum","kind":"sum","field":"amount"},
             {"key":"avg","kind":"avg","field":"amount"},{"key":"least","kind":"min","field":"amount"},{"key":"n","kind":"count"}],
             "sort":[{"measure":"sum","desc":true}],"limit":2}
            """);

        assertThat(told(answer)).containsExactly("[e] 400 400 400 1", "[d] 300 300 300 1");
        assertThat(answer.at("/more").asBoolean()).isTrue();
        assertThat(answer.at("/others/groups").asInt()).isEqualTo(5);
        assertThat(figures(answer.at("/others/measures"))).isEqualTo("367 73.4 7 5");
        assertThat(figures(answer.at("/total/measures"))).isEqualTo("1067 152.4285714285714286 7 7");
    }

    @Test
    void childrenAreCountedAndOpenToWhatOwnsThem() {
        JsonNode answer = groups(ana, "opportunityLine", """
            {"filter":{"field":"parent.stage.kind","op":"is","value":"won"},"by":[{"field":"product"}],
             "measures":[{"key":"n","kind":"count"}]}
            """);

        assertThat(answer.at("/object").asString()).isEqualTo("opportunity");
        assertThat(answer.at("/groups/0/by/0/title").asString()).isEqualTo("Oven");
        assertThat(answer.at("/groups/0/measures/n").asInt()).isEqualTo(3);
        assertThat(opened(ana, "opportunity", answer.at("/groups/0/filter"))).isEqualTo(2);
    }

    @Test
    void whatIsOutOfSightIsNotCounted() {
        String by = "{\"by\":[{\"field\":\"account.industry\"}],\"measures\":[{\"key\":\"n\",\"kind\":\"count\"}]}";
        JsonNode mine = groups(rui, "opportunity", by);

        assertThat(mine.at("/total/measures/n").asInt()).isEqualTo(2);
        opensToItsRecords(rui, mine);
        assertThat(groups(rui, "opportunityLine", "{\"measures\":[{\"key\":\"n\",\"kind\":\"count\"}]}")
                        .at("/total/measures/n")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeGroupedIsRefused() {
        Map<String, String> refused = new HashMap<>();
        refused.put("{\"by\":[{\"field\":\"description\"}]}", "notGroupable");
        refused.put("{\"by\":[{\"field\":\"source\",\"bucket\":\"month\"}]}", "notGroupable");
        refused.put("{\"by\":[{\"field\":\"closeDate\",\"bucket\":\"fortnight\"}]}", "malformedRequest");
        refused.put("{\"by\":[],\"limit\":1001}", "limitOutOfRange");
        refused.put(
                "{\"by\":[],\"measures\":[{\"key\":\"r\",\"kind\":\"ratio\",\"of\":\"x\",\"to\":\"y\"}]}",
                "unknownField");
        refused.put("{\"compare\":{\"field\":\"closeDate\",\"span\":{\"span\":\"age\"}}}", "notASpan");
        refused.put("{\"compare\":{\"field\":\"name\",\"span\":{\"span\":\"year\"}}}", "notFilterable");
        refused.forEach((body, code) -> assertThat(
                        ana.post("/records/opportunity/groups", body).code())
                .as(body)
                .isEqualTo(code));
    }

    private static JsonNode groups(ApiClient who, String object, String body) {
        var answer = who.post("/records/" + object + "/groups", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static void opensToItsRecords(ApiClient who, JsonNode answer) {
        assertThat(answer.at("/groups").size()).isPositive();
        for (JsonNode group : answer.at("/groups")) {
            assertThat(opened(who, answer.at("/object").asString(), group.at("/filter")))
                    .as(group.toString())
                    .isEqualTo(group.at("/measures/n").asInt());
        }
    }

    private static int opened(ApiClient who, String object, JsonNode filter) {
        var answer = who.post("/records/" + object + "/query", "{\"count\":true,\"filter\":" + filter + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.at("/count/value").asInt();
    }

    private static List<String> told(JsonNode answer) {
        List<String> told = new ArrayList<>();
        for (JsonNode group : answer.at("/groups")) {
            List<String> by = group.at("/by")
                    .valueStream()
                    .map(value -> value.isNull() ? "null" : value.asString())
                    .toList();
            told.add(by + " " + figures(group.at("/measures")));
        }
        return told;
    }

    private static String figures(JsonNode measures) {
        return String.join(" ", measures.valueStream().map(JsonNode::asString).toList());
    }

    private static String made(String object, Map<String, ?> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static void deal(
            String name, String amount, String closed, String stage, Map<String, ?> more, String... products) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("name", name);
        all.put("amount", amount);
        all.put("stage", stage(stage));
        if (stage.equals("Won")) {
            all.put("whyWon", "price");
        }
        if (stage.equals("Lost")) {
            all.put("whyLost", "price");
        }
        if (!closed.isEmpty()) {
            all.put("closeDate", closed);
        }
        all.put(
                "lines",
                List.of(products).stream().map(id -> Map.of("product", id)).toList());
        made("opportunity", all);
    }

    private static String stage(String name) {
        String filter = JSON.writeValueAsString(Map.of("filter", Map.of("field", "name", "op", "is", "value", name)));
        return ana.post("/records/stage/query", filter).at("/items/0/id").asString();
    }
}
