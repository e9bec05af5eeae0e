package org.kinward.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;

/** Roles are records: what they may is changed, taken back, given to people and taken from them while they work. */
class RolesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private static ApiClient ana;
    private static ApiClient rita;
    private static UUID rui;
    private static UUID ritas;

    @BeforeAll
    static void people() {
        ritas = APPLICATION.user("Rita Reis", "rita@example.com", "rep");
        rui = APPLICATION.user("Rui Rocha", "rui@example.com", "rep");
        ana = APPLICATION.administrator();
        rita = APPLICATION.as("rita@example.com");
    }

    private static String create(ApiClient who, String object, Map<String, ?> fields) {
        Answer answer = who.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static Answer say(String role, Map<String, Map<String, String>> rights) {
        Answer answer = ana.put("/roles/" + role, Map.of("rights", rights));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static int status(ApiClient who, String path) {
        return who.get(path).status();
    }

    @Test
    void aShippedRoleIsChangedAndTheChangeIsUndone() {
        String product = create(ana, "product", Map.of("name", "Grinder"));
        assertThat(status(rita, "/records/product/" + product)).isEqualTo(200);

        Answer closed = say("rep", Map.of("product", Map.of("read", "none")));
        await().atMost(TWO_SECONDS).until(() -> status(rita, "/records/product/" + product) == 403);
        assertThat(rita.get("/catalog")
                        .at("/objects")
                        .valueStream()
                        .map(one -> one.path("key").asString()))
                .doesNotContain("product");

        var undone = ana.post("/undo", Map.of("batch", closed.at("/batch").asString()));
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        await().atMost(TWO_SECONDS).until(() -> status(rita, "/records/product/" + product) == 200);
    }

    @Test
    void ofSeveralRolesTheMostPermissiveCountsAndATakenRoleIsGoneWithinTwoSeconds() {
        String ruis = create(ana, "account", Map.of("name", "Rui's bakery", "owner", rui.toString()));
        String role = create(ana, "role", Map.of("name", "Auditor"));
        assertThat(status(rita, "/records/account/" + ruis)).isEqualTo(404);
        say(role, Map.of("account", Map.of("read", "all")));
        assertThat(status(rita, "/records/account/" + ruis)).isEqualTo(404);

        String given = create(ana, "userRole", Map.of("person", ritas.toString(), "role", role));
        await().atMost(TWO_SECONDS).until(() -> status(rita, "/records/account/" + ruis) == 200);
        assertThat(rita.patch("/records/account/" + ruis, Map.of("fields", Map.of("name", Map.of("becomes", "Mine"))))
                        .status())
                .isEqualTo(403);
        var rights = ana.get("/users/" + ritas + "/rights");
        assertThat(rights.at("/types/account/read/0").asString()).isEqualTo("all");
        assertThat(rights.at("/types/account/update/0").asString()).isEqualTo("own");
        assertThat(rights.at("/roles").valueStream().map(one -> one.asString())).containsExactlyInAnyOrder("rep", role);

        assertThat(ana.delete("/records/userRole/" + given).status()).isIn(200, 204);
        await().atMost(TWO_SECONDS).until(() -> status(rita, "/records/account/" + ruis) == 404);
    }

    @Test
    void whatAChangeWouldDoIsToldPersonByPersonAndDoesNothing() {
        var asked = Map.of("rights", Map.of("order", Map.of("export", "none", "read", "own")));
        Answer preview = ana.post("/roles/rep/preview", asked);

        assertThat(preview.at("/people").asInt()).isEqualTo(2);
        assertThat(preview.at("/differences")
                        .valueStream()
                        .map(one -> one.path("name").asString() + " "
                                + one.path("right").asString() + " "
                                + one.path("before").asString() + " "
                                + one.path("after").asString()))
                .containsExactlyInAnyOrder(
                        "Rita Reis read team own", "Rita Reis export all none",
                        "Rui Rocha read team own", "Rui Rocha export all none");
        assertThat(rita.get("/records/order/export").status()).isEqualTo(200);
    }

    @Test
    void whomALimitOfAFieldWouldConcernIsToldPersonByPersonAndDoesNothing() {
        var asked = Map.of("rights", Map.of("rep", Map.of("amount", "hidden", "nextStep", "read")));
        Answer preview = ana.post("/field-rights/opportunity/preview", asked);

        assertThat(preview.at("/people").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(preview.at("/differences")
                        .valueStream()
                        .map(one -> one.path("name").asString() + " "
                                + one.path("object").asString() + "."
                                + one.path("field").asString() + " "
                                + one.path("before").asString() + " "
                                + one.path("after").asString()))
                .contains(
                        "Rita Reis opportunity.amount write hidden",
                        "Rui Rocha opportunity.nextStep write read",
                        // What is computed from it would tell it.
                        "Rita Reis opportunity.weightedAmount write hidden")
                .noneMatch(told -> told.startsWith("Ana"));
        assertThat(rita.sees("opportunity", "amount")).isTrue();
        assertThat(rita.post("/field-rights/opportunity/preview", asked).status())
                .isEqualTo(403);
    }

    @Test
    void exportImportAndMergeAreRightsOfTheirOwn() {
        say("rep", Map.of("contact", Map.of("export", "none", "merge", "none", "import", "none")));
        await().atMost(TWO_SECONDS).until(() -> status(rita, "/records/contact/export") == 403);
        assertThat(status(rita, "/records/contact")).isEqualTo(200);
        String one = create(rita, "contact", Map.of("name", Map.of("given", "Ada", "family", "Alves")));
        String other = create(rita, "contact", Map.of("name", Map.of("given", "Ada", "family", "Alvez")));
        assertThat(rita.post("/records/contact/" + one + "/merge/preview", Map.of("with", other))
                        .status())
                .isEqualTo(403);
        say("rep", Map.of("contact", Map.of()));
        await().atMost(TWO_SECONDS).until(() -> status(rita, "/records/contact/export") == 200);
        assertThat(rita.post("/records/contact/" + one + "/merge/preview", Map.of("with", other))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void administratorsAloneSayWhatRolesMayAndTheirOwnCannotBeLost() {
        assertThat(status(rita, "/roles")).isEqualTo(403);
        assertThat(rita.put("/roles/rep", Map.of("rights", Map.of("account", Map.of("read", "all"))))
                        .status())
                .isEqualTo(403);
        assertThat(status(rita, "/users/" + rui + "/rights")).isEqualTo(403);
        assertThat(status(rita, "/users/" + ritas + "/rights")).isEqualTo(200);
        for (var wrong : List.of(
                Map.of("account", Map.of("export", "own")),
                Map.of("user", Map.of("update", "all")),
                Map.of("savedView", Map.of("read", "all")),
                Map.of("opportunityLine", Map.of("read", "all")))) {
            assertThat(ana.put("/roles/rep", Map.of("rights", wrong)).status())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(ana.put("/roles/administrator", Map.of("rights", Map.of("account", Map.of("read", "none"))))
                        .status())
                .isEqualTo(422);
        assertThat(ana.put("/roles/rep", Map.of("rights", Map.of("account", Map.of("fly", "all"))))
                        .status())
                .isEqualTo(400);
        assertThat(ana.get("/roles")
                        .at("/roles")
                        .valueStream()
                        .map(one -> one.path("key").asString()))
                .contains("administrator", "manager", "rep");
    }

    @Test
    void aRecordIsSharedByWhoMayAndSeenEverywhereWithItsReason() {
        String bakery = create(rita, "account", Map.of("name", "Shared Shag"));
        var zoe = APPLICATION.user("Zoe Zola", "zoe@example.com", "rep");
        var other = APPLICATION.as("zoe@example.com");
        Map<String, Object> share = Map.of(
                "record", Map.of("object", "account", "id", bakery),
                "to", Map.of("object", "user", "id", zoe.toString()));
        assertThat(other.post("/records/grant", Map.of("fields", share)).status())
                .isEqualTo(422);
        assertThat(status(other, "/records/account/" + bakery)).isEqualTo(404);

        String grant = create(rita, "grant", share);
        await().atMost(TWO_SECONDS).until(() -> status(other, "/records/account/" + bakery) == 200);
        assertThat(other.post("/records/account/query", Map.of())
                        .at("/items")
                        .valueStream()
                        .map(one -> one.path("name").asString()))
                .containsExactly("Shared Shag");
        assertThat(status(other, "/records/account/" + bakery + "/timeline")).isEqualTo(200);
        var write = Map.of("fields", Map.of("description", Map.of("becomes", "ours")));
        assertThat(other.patch("/records/account/" + bakery, write).status()).isEqualTo(403);
        await().untilAsserted(() -> assertThat(
                        other.get("/search?q=shag").at("/groups/0/items/0/id").asString())
                .isEqualTo(bakery));
        var why = other.get("/records/account/" + bakery + "/access")
                .at("/people")
                .valueStream()
                .filter(one -> one.path("user").asString().equals(zoe.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(why.at("/why/0/by").asString()).isEqualTo("share");
        assertThat(why.at("/writes").asBoolean()).isFalse();

        var access = Map.of("fields", Map.of("access", Map.of("becomes", "write")));
        assertThat(rita.patch("/records/grant/" + grant, access).status()).isEqualTo(200);
        await().atMost(TWO_SECONDS)
                .until(() -> other.patch("/records/account/" + bakery, write).status() == 200);
        assertThat(other.delete("/records/account/" + bakery).status()).isEqualTo(403);

        assertThat(rita.delete("/records/grant/" + grant).status()).isIn(200, 204);
        await().atMost(TWO_SECONDS).until(() -> status(other, "/records/account/" + bakery) == 404);
        assertThat(other.get("/search?q=shag").at("/groups").isEmpty()).isTrue();
    }
}
