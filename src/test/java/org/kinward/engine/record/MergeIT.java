package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.kernel.id.Ids;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Two records made one, and parted again. */
class MergeIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    private UUID create(String object, Map<String, ?> fields) {
        UUID id = Ids.next();
        Answer answer = ana.post("/records/" + object, Map.of("id", id.toString(), "fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private JsonNode read(String object, UUID id) {
        return ana.get("/records/" + object + "/" + id + "?itself=true").json();
    }

    private Answer merge(String object, UUID winner, UUID loser, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("with", loser.toString());
        return ana.post("/records/" + object + "/" + winner + "/merge", body);
    }

    @Test
    void allThatPointedToTheOneThatGoesPointsToTheOneThatStays() {
        UUID winner = create("account", Map.of("name", "Acme", "emails", List.of("one@acme.com")));
        UUID loser = create(
                "account",
                Map.of(
                        "name",
                        "ACME Ltd",
                        "taxId",
                        "123",
                        "externalId",
                        "acme-2",
                        "emails",
                        List.of("two@acme.com", "one@acme.com"),
                        "parent",
                        winner));
        UUID child = create("account", Map.of("name", "Daughter", "parent", loser));
        UUID contact = create("contact", Map.of("name", Map.of("given", "Rita")));
        UUID job = create("worksAt", Map.of("contact", contact, "account", loser, "role", "Buyer"));
        UUID same = create("worksAt", Map.of("contact", contact, "account", winner));
        UUID deal = create("opportunity", Map.of("name", "Deal", "account", loser));
        UUID note = create("note", Map.of("body", "About it", "about", Map.of("object", "account", "id", loser)));

        Answer preview = ana.post("/records/account/" + winner + "/merge/preview", Map.of("with", loser.toString()));
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.at("/fields").findValuesAsString("field"))
                .contains("name", "taxId", "externalId", "emails")
                .doesNotContain("parent", "industry");
        assertThat(preview.at("/moves").findValuesAsString("object"))
                .contains("account", "worksAt", "opportunity", "note");

        Answer merged = merge("account", winner, loser, Map.of("take", Map.of("name", "loser")));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        JsonNode now = read("account", winner);
        assertThat(now.path("name").asString()).isEqualTo("ACME Ltd");
        assertThat(now.path("taxId").asString()).isEqualTo("123");
        assertThat(now.path("externalId").asString()).isEqualTo("acme-2");
        assertThat(now.path("emails").findValuesAsString("value")).containsExactly("one@acme.com", "two@acme.com");
        assertThat(read("account", child).at("/parent/id").asString()).isEqualTo(winner.toString());
        assertThat(read("opportunity", deal).at("/account/id").asString()).isEqualTo(winner.toString());
        assertThat(read("note", note).at("/about/id").asString()).isEqualTo(winner.toString());
        assertThat(read("worksAt", job).path("deletedAt").isNull()).isFalse();
        assertThat(read("worksAt", same).path("deletedAt").isNull()).isTrue();
        assertThat(ana.post(
                                "/records/account/query",
                                Map.of("filter", Map.of("field", "emails", "op", "is", "value", "two@acme.com")))
                        .at("/items")
                        .findValuesAsString("id"))
                .contains(winner.toString())
                .doesNotContain(loser.toString());
    }

    @Test
    void theIdOfTheOneThatWentLeadsOnAndItsHistoryIsToldWithTheOthers() {
        UUID first = create("account", Map.of("name", "First"));
        UUID second = create("account", Map.of("name", "Second"));
        UUID third = create("account", Map.of("name", "Third"));
        assertThat(merge("account", second, first, Map.of()).status()).isEqualTo(200);
        assertThat(merge("account", third, second, Map.of()).status()).isEqualTo(200);
        Answer redirect = ana.get("/records/account/" + first);
        assertThat(redirect.status()).isEqualTo(307);
        assertThat(redirect.header("Location")).isEqualTo("/api/v1/records/account/" + second);
        assertThat(ana.get(redirect.header("Location")).header("Location")).endsWith(third.toString());
        JsonNode history = ana.get("/records/account/" + third + "/history").at("/items");
        assertThat(history.valueStream()
                        .filter(item -> item.path("kind").asString().equals("created"))
                        .count())
                .isEqualTo(3);
        Answer page = ana.get("/records/account/" + third + "/history?limit=2");
        assertThat(page.at("/items").size()).isEqualTo(2);
        JsonNode rest = ana.get("/records/account/" + third + "/history?limit=50&cursor="
                        + page.at("/next").asString())
                .at("/items");
        assertThat(rest.size()).isEqualTo(history.size() - 2);
    }

    @Test
    void undoPartsThemAgainWithWhatHasNotChangedSince() {
        UUID winner = create("account", Map.of("name", "Stays", "externalId", "stays"));
        UUID loser = create("account", Map.of("name", "Goes", "externalId", "goes"));
        UUID moved = create("opportunity", Map.of("name", "Moved", "account", loser));
        UUID changed = create("opportunity", Map.of("name", "Changed since", "account", loser));
        UUID other = create("account", Map.of("name", "Other"));
        Answer merged = merge("account", winner, loser, Map.of("take", Map.of("externalId", "loser", "name", "loser")));
        assertThat(read("account", winner).path("externalId").asString()).isEqualTo("goes");
        ana.patch("/records/opportunity/" + changed, Map.of("fields", Map.of("account", Map.of("becomes", other))));

        Answer undone = ana.post("/undo", Map.of("batch", merged.at("/batch").asString()));
        assertThat(undone.at("/outcomes").findValuesAsString("status")).containsOnlyOnce("conflict");
        assertThat(read("account", winner).path("name").asString()).isEqualTo("Stays");
        assertThat(read("account", winner).path("externalId").asString()).isEqualTo("stays");
        JsonNode back = read("account", loser);
        assertThat(back.path("deletedAt").isNull()).isTrue();
        assertThat(back.path("mergedInto").isNull()).isTrue();
        assertThat(back.path("externalId").asString()).isEqualTo("goes");
        assertThat(read("opportunity", moved).at("/account/id").asString()).isEqualTo(loser.toString());
        assertThat(read("opportunity", changed).at("/account/id").asString()).isEqualTo(other.toString());
        assertThat(ana.get("/records/account/" + loser).status()).isEqualTo(200);

        Answer redone = ana.post("/undo", Map.of("batch", undone.at("/batch").asString()));
        assertThat(redone.at("/outcomes").findValuesAsString("status"))
                .as(redone.text())
                .containsOnly("saved");
        assertThat(ana.get("/records/account/" + loser).status()).isEqualTo(307);
        assertThat(read("opportunity", moved).at("/account/id").asString()).isEqualTo(winner.toString());
    }

    @Test
    void linesOfBothAreKeptAndPartedAgain() {
        UUID product = create("product", Map.of("name", "Beans"));
        UUID winner = create(
                "opportunity", Map.of("name", "One", "lines", List.of(Map.of("product", product, "quantity", "1"))));
        UUID loser = create(
                "opportunity", Map.of("name", "Two", "lines", List.of(Map.of("product", product, "quantity", "2"))));
        UUID renamed = create("product", Map.of("name", "The beans"));
        assertThat(merge("product", renamed, product, Map.of()).status()).isEqualTo(200);
        assertThat(quantities(winner)).containsExactly("1");
        assertThat(read("opportunity", loser).at("/lines/0/product/id").asString())
                .isEqualTo(renamed.toString());
        Answer merged = merge("opportunity", winner, loser, Map.of());
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(quantities(winner)).containsExactlyInAnyOrder("1", "2");
        ana.post("/undo", Map.of("batch", merged.at("/batch").asString()));
        assertThat(quantities(winner)).containsExactly("1");
        assertThat(quantities(loser)).containsExactly("2");
    }

    private List<String> quantities(UUID deal) {
        return read("opportunity", deal)
                .path("lines")
                .valueStream()
                .map(line -> line.path("quantity").asString())
                .toList();
    }

    @Test
    void filesOfTheOneThatGoesHangOnTheOneThatStays() {
        UUID winner = create("account", Map.of("name", "With files"));
        UUID loser = create("account", Map.of("name", "With a file"));
        Answer laid = APPLICATION
                .administrator()
                .with("Content-Type", "application/octet-stream")
                .post("/records/account/" + loser + "/files?name=offer.txt", "An offer");
        assertThat(laid.status()).as(laid.text()).isEqualTo(201);
        assertThat(merge("account", winner, loser, Map.of()).status()).isEqualTo(200);
        assertThat(ana.get("/records/account/" + winner + "/files").at("/items").size())
                .isEqualTo(1);
    }

    @Test
    void whoSawThemBeforeSomebodyChangedThemIsTold() {
        UUID winner = create("account", Map.of("name", "Seen"));
        UUID loser = create("account", Map.of("name", "Seen too"));
        ana.patch("/records/account/" + loser, Map.of("fields", Map.of("taxId", Map.of("becomes", "1"))));
        Answer late = merge("account", winner, loser, Map.of("versions", Map.of("winner", 1, "loser", 1)));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("conflict");
        assertThat(merge("account", winner, winner, Map.of()).code()).isEqualTo("notMergeable");
        assertThat(merge("account", winner, Ids.next(), Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aRepMergesTheirOwnAndWhatOthersHungOnThemMovesAlong() {
        APPLICATION.user("Rita Reis", "rita@example.com", "rep");
        ApiClient rita = APPLICATION.as("rita@example.com");
        UUID winner = Ids.next();
        UUID loser = Ids.next();
        for (UUID id : List.of(winner, loser)) {
            rita.post("/records/account", Map.of("id", id.toString(), "fields", Map.of("name", "Rita's")));
        }
        UUID anas = create("note", Map.of("body", "Ana's", "about", Map.of("object", "account", "id", loser)));
        UUID others = create("account", Map.of("name", "Ana's"));
        assertThat(rita.post("/records/account/" + winner + "/merge", Map.of("with", others.toString()))
                        .status())
                .isEqualTo(404);
        Answer merged = rita.post("/records/account/" + winner + "/merge", Map.of("with", loser.toString()));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(read("note", anas).at("/about/id").asString()).isEqualTo(winner.toString());
        rita.post("/undo", Map.of("batch", merged.at("/batch").asString()));
        assertThat(read("note", anas).at("/about/id").asString()).isEqualTo(loser.toString());
    }
}
