package org.kinward.engine.custom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Choices that are not offered any more, and groups by fields of which a record has several values. */
class ChoicesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static ApiClient ana;
    private static Defining defining;

    @BeforeAll
    static void rooms() {
        ana = APPLICATION.administrator();
        defining = new Defining(ana);
        defining.defines(Map.of(
                "key",
                "my.hall",
                "labels",
                Map.of("en", "Hall"),
                "fields",
                List.of(
                        Defining.field(
                                "my.fit", "multiSelect", "Fit", "settings", Defining.options("stage", "bar", "lift")),
                        Defining.field("my.words", "tags", "Words"),
                        Defining.field("my.seats", "integer", "Seats"))));
    }

    private static Answer create(String object, Map<String, ?> fields) {
        return ana.post("/records/" + object, Map.of("fields", fields));
    }

    private static UUID say(String object, Map<?, ?> field) {
        return defining.defines(Map.of("key", object, "fields", List.of(field)));
    }

    @Test
    void aRetiredChoiceStaysWhereItIsAndIsNotChosenAnewUntilItComesBack() {
        String had = create("account", Map.of("name", "Had", "source", "referral"))
                .at("/id")
                .asString();
        String other = create("account", Map.of("name", "Other")).at("/id").asString();
        UUID said = say(
                "account",
                Map.of(
                        "key",
                        "source",
                        "settings",
                        Map.of("options", List.of(Map.of("key", "referral", "labels", Map.of(), "retired", true)))));
        JsonNode option = defining.field("account", "source")
                .path("options")
                .valueStream()
                .filter(one -> one.path("key").asString().equals("referral"))
                .findFirst()
                .orElseThrow();
        assertThat(option.path("retired").asBoolean()).isTrue();
        assertThat(option.path("label").asString()).isEqualTo("Referral");

        assertThat(ana.get("/records/account/" + had).at("/source").asString()).isEqualTo("referral");
        var filter = Map.of("filter", Map.of("field", "source", "op", "is", "value", "referral"));
        assertThat(ana.post("/records/account/query", filter).at("/items/0/id").asString())
                .isEqualTo(had);
        assertThat(ana.patch("/records/account/" + had, Map.of("fields", Map.of("name", Map.of("becomes", "Has"))))
                        .status())
                .isEqualTo(200);
        Answer cleared =
                ana.patch("/records/account/" + had, Map.of("fields", Map.of("source", Map.of("becomes", ""))));
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        var choose = Map.of("fields", Map.of("source", Map.of("becomes", "referral")));
        Answer refused = ana.patch("/records/account/" + other, choose);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/violations/0/code").asString()).isEqualTo("optionRetired");
        assertThat(create("account", Map.of("name", "New", "source", "referral"))
                        .status())
                .isEqualTo(422);

        JsonNode field = ana.get("/records/typeDefinition/" + said).at("/fields/0/id");
        defining.changes(
                said,
                Map.of(
                        "fields",
                        Map.of(
                                "change",
                                List.of(Map.of(
                                        "id",
                                        field.asString(),
                                        "fields",
                                        Map.of("settings", Map.of("becomes", Map.of("options", List.of()))))))));
        assertThat(ana.patch("/records/account/" + other, choose).status()).isEqualTo(200);
    }

    @Test
    void aRecordCountsOnceInEachOfItsValues() {
        create(
                "my.hall",
                Map.of(
                        "name",
                        "A",
                        "my.fit",
                        List.of("stage", "bar"),
                        "my.words",
                        List.of("Old", "big"),
                        "my.seats",
                        10));
        create("my.hall", Map.of("name", "B", "my.fit", List.of("bar"), "my.words", List.of("old"), "my.seats", 5));
        create("my.hall", Map.of("name", "C", "my.seats", 1));

        JsonNode byFit = groups("my.fit");
        assertThat(figures(byFit)).containsExactlyInAnyOrder("[\"bar\"] 2 15", "[\"stage\"] 1 10", "null 1 1");
        assertThat(figures(groups("my.words")))
                .contains("[\"big\"] 1 10", "null 1 1")
                .hasSize(3);
        for (JsonNode group : byFit.path("groups")) {
            var found = ana.post("/records/my.hall/query", Map.of("filter", group.path("filter"), "count", true));
            assertThat(found.at("/items").size())
                    .as(group.toString())
                    .isEqualTo(group.at("/measures/n").asInt());
        }
        assertThat(defining.field("my.hall", "my.fit").path("groupable").asBoolean())
                .isTrue();
    }

    private static JsonNode groups(String field) {
        Answer answer = ana.post(
                "/records/my.hall/groups",
                Map.of(
                        "by",
                        List.of(Map.of("field", field)),
                        "measures",
                        List.of(
                                Map.of("key", "n", "kind", "count"),
                                Map.of("key", "seats", "kind", "sum", "field", "my.seats"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> figures(JsonNode groups) {
        return groups.path("groups")
                .valueStream()
                .map(one -> one.at("/by/0") + " " + one.at("/measures/n").asString() + " "
                        + one.at("/measures/seats").asString())
                .collect(Collectors.toList());
    }
}
