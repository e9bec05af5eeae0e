package org.kinward.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;

/** Fields that reps may not read are not told where two records become one, nor where a deed is taken back; they come along. */
class HiddenFieldsInMergesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();
    private final ApiClient rui = APPLICATION.as("rui@example.com");

    @BeforeAll
    static void hide() {
        APPLICATION.user("Rui Reis", "rui@example.com", "rep");
        var ofReps = Map.of("taxId", "hidden", "description", "read");
        var deals = Map.of("probability", "hidden");
        var ana = APPLICATION.administrator();
        assertThat(ana.put("/field-rights/account", Map.of("rights", Map.of("rep", ofReps)))
                        .status())
                .isEqualTo(200);
        assertThat(ana.put("/field-rights/opportunity", Map.of("rights", Map.of("rep", deals)))
                        .status())
                .isEqualTo(200);
        var rui = APPLICATION.as("rui@example.com");
        await().until(() -> !rui.sees("account", "taxId") && !rui.sees("opportunity", "probability"));
    }

    private String account(String name, Map<String, String> hidden) {
        String id = rui.post("/records/account", Map.of("fields", Map.of("name", name)))
                .at("/id")
                .asString();
        hidden.forEach((key, value) -> change(ana, "account", id, key, value));
        return id;
    }

    private static Answer change(ApiClient who, String object, String id, String field, Object becomes) {
        Answer answer = who.post(
                "/commands",
                Map.of(
                        "commands",
                        List.of(Map.of(
                                "do",
                                "update",
                                "object",
                                object,
                                "id",
                                id,
                                "fields",
                                Map.of(field, Map.of("becomes", becomes))))));
        assertThat(answer.at("/outcomes/0/status").asString()).as(answer.text()).isEqualTo("saved");
        return answer;
    }

    @Test
    void aMergeShowsNothingOfThemAndLosesNothing() {
        String winner = account("Casa Azul", Map.of());
        String loser = account("Casa Azul Lda", Map.of("taxId", "PT 509123456", "description", "tiles"));
        Answer preview = rui.post("/records/account/" + winner + "/merge/preview", Map.of("with", loser));
        assertThat(preview.text()).contains("\"name\"").doesNotContain("taxId", "509123456");
        assertThat(preview.at("/fields")
                        .valueStream()
                        .filter(one -> one.path("field").asString().equals("description"))
                        .findFirst()
                        .orElseThrow()
                        .path("choices")
                        .size())
                .isOne();
        for (var field :
                Map.of("taxId", "unknownField", "description", "fieldNotYours").entrySet()) {
            Answer refused = rui.post(
                    "/records/account/" + winner + "/merge",
                    Map.of("with", loser, "take", Map.of(field.getKey(), "winner")));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.at("/violations/0/code").asString()).isEqualTo(field.getValue());
        }

        Answer merged = rui.post("/records/account/" + winner + "/merge", Map.of("with", loser));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(merged.text()).doesNotContain("509123456");
        assertThat(ana.get("/records/account/" + winner).at("/taxId").asString())
                .isEqualTo("PT 509123456");
        assertThat(ana.get("/records/account/" + winner).at("/description").asString())
                .isEqualTo("tiles");
    }

    @Test
    void whatOnesOwnDeedBroughtAboutIsTakenBackThoughOneDoesNotSeeIt() {
        String deal = rui.post("/records/opportunity", Map.of("fields", Map.of("name", "Ovens")))
                .at("/id")
                .asString();
        String before =
                ana.get("/records/opportunity/" + deal).at("/probability").asString();
        String later = ana.post(
                        "/records/stage/query",
                        Map.of("filter", Map.of("field", "name", "op", "is", "value", "Proposal")))
                .at("/items/0/id")
                .asString();
        Answer moved = change(rui, "opportunity", deal, "stage", later);
        assertThat(ana.get("/records/opportunity/" + deal).at("/probability").asString())
                .isNotEqualTo(before);

        Answer undone = rui.post("/undo", Map.of("batch", moved.at("/batch").asString()));
        assertThat(undone.at("/outcomes/0/status").asString()).as(undone.text()).isEqualTo("saved");
        assertThat(ana.get("/records/opportunity/" + deal).at("/probability").asString())
                .isEqualTo(before);
    }

    @Test
    void theReportOfAnUndoTellsNothingOfThemAndLeavesWhatOthersWrote() {
        String id = account("Sol", Map.of());
        Answer written = change(ana, "account", id, "taxId", "PT 111");
        change(ana, "account", id, "taxId", "PT 222");
        Answer other = change(ana, "account", id, "description", "bakes");

        Answer preview =
                ana.post("/undo/preview", Map.of("command", written.at("/batch").asString()));
        assertThat(preview.at("/kept/0/fields/taxId").isMissingNode())
                .as(preview.text())
                .isFalse();
        Answer seen =
                rui.post("/undo/preview", Map.of("command", written.at("/batch").asString()));
        assertThat(seen.at("/kept").size()).as(seen.text()).isOne();
        assertThat(seen.text()).doesNotContain("taxId", "PT 111", "PT 222");

        rui.post("/undo", Map.of("batch", other.at("/batch").asString()));
        assertThat(ana.get("/records/account/" + id).at("/description").asString())
                .as("may be read only")
                .isEqualTo("bakes");
    }
}
