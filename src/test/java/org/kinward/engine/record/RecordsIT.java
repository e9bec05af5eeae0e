package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** The way in and the way out, as a client walks them. */
class RecordsIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    private JsonNode create(String object, Map<String, ?> fields) {
        Answer answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void aRecordIsReadAsItWasWritten() {
        JsonNode account = create(
                "account",
                Map.of(
                        "name", "Torrefação São João",
                        "industry", "retail",
                        "emails", List.of(Map.of("value", "Geral@SaoJoao.pt", "label", "work")),
                        "phones", List.of("912 345 678"),
                        "address", Map.of("city", "Łódź", "country", "pl"),
                        "annualRevenue", Map.of("amount", "1100.50"),
                        "employees", 12));
        assertThat(account.path("version").asInt()).isEqualTo(1);
        assertThat(account.at("/phones/0/value").asString()).isEqualTo("+351912345678");
        assertThat(account.at("/address/country").asString()).isEqualTo("PL");
        assertThat(account.at("/annualRevenue/base").asString()).isEqualTo("1100.5");
        assertThat(account.at("/owner/title").asString()).isEqualTo("Ana Alves");
        assertThat(count("account", Map.of("field", "name", "op", "contains", "value", "SAO JOAO")))
                .isEqualTo(1);
        assertThat(count("account", Map.of("field", "emails", "op", "is", "value", "geral@saojoao.pt")))
                .isEqualTo(1);
        assertThat(count("account", Map.of("field", "phones", "op", "contains", "value", "345 678")))
                .isEqualTo(1);
        assertThat(count("account", Map.of("field", "address", "op", "contains", "value", "lodz")))
                .isEqualTo(1);
        assertThat(count("account", Map.of("not", Map.of("field", "founded", "op", "gt", "value", 1900))))
                .isGreaterThanOrEqualTo(1);
    }

    private int count(String object, Object filter) {
        Answer answer = ana.post("/records/" + object + "/query", Map.of("filter", filter, "count", true));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.at("/count/value").asInt();
    }

    @Test
    void differentFieldsMergeAndTheSameFieldConflicts() {
        String id = create("account", Map.of("name", "Two editors", "taxId", "1"))
                .path("id")
                .asString();
        assertThat(ana.patch("/records/account/" + id, fields("name", change("Two editors", "First")))
                        .status())
                .isEqualTo(200);
        Answer other = ana.patch("/records/account/" + id, fields("taxId", change("1", "2")));
        assertThat(other.at("/name").asString()).isEqualTo("First");
        assertThat(other.at("/version").asInt()).isEqualTo(3);
        Answer conflict = ana.patch("/records/account/" + id, fields("name", change("Two editors", "Second")));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.at("/fields/name/theirs").asString()).isEqualTo("First");
        assertThat(conflict.at("/fields/name/yours").asString()).isEqualTo("Second");
        Answer nothing = ana.patch("/records/account/" + id, fields("name", change("First", "First")));
        assertThat(nothing.at("/version").asInt()).isEqualTo(3);
    }

    private static Map<String, Object> fields(String field, Object change) {
        return Map.of("fields", Map.of(field, change));
    }

    private static Map<String, Object> change(Object was, Object becomes) {
        return Map.of("was", was, "becomes", becomes);
    }

    @Test
    void allViolationsComeBackAtOnceAndNothingIsSaved() {
        Answer refused = ana.post(
                "/commands",
                Map.of(
                        "commands",
                        List.of(
                                Map.of("do", "create", "object", "account", "fields", Map.of("name", "Good")),
                                Map.of(
                                        "do", "create",
                                        "object", "account",
                                        "fields",
                                                Map.of(
                                                        "employees",
                                                        "many",
                                                        "website",
                                                        "javascript:alert(1)",
                                                        "nope",
                                                        1)))));
        assertThat(refused.at("/outcomes/0/status").asString()).isEqualTo("skipped");
        assertThat(refused.at("/outcomes/1/status").asString()).isEqualTo("rejected");
        assertThat(refused.at("/outcomes/1/violations").findValuesAsString("field"))
                .containsExactlyInAnyOrder("name", "employees", "website", "nope");
        assertThat(refused.at("/outcomes/1/violations").findValuesAsString("message"))
                .allSatisfy(
                        message -> assertThat(message).doesNotContain("error.").doesNotContain("{"));
        assertThat(count("account", Map.of("field", "name", "op", "is", "value", "good")))
                .isZero();
    }

    @Test
    void theSameRequestTwiceDoesItOnce() {
        ApiClient impatient = APPLICATION
                .administrator()
                .with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of(
                "commands",
                List.of(Map.of("do", "create", "object", "account", "fields", Map.of("name", "Impatient"))));
        Answer first = impatient.post("/commands", body);
        Answer second = impatient.post("/commands", body);
        assertThat(second.at("/batch")).isEqualTo(first.at("/batch"));
        assertThat(second.at("/outcomes/0/id")).isEqualTo(first.at("/outcomes/0/id"));
        assertThat(count("account", Map.of("field", "name", "op", "is", "value", "impatient")))
                .isEqualTo(1);
        Answer other = impatient.post(
                "/commands",
                Map.of(
                        "commands",
                        List.of(Map.of("do", "create", "object", "account", "fields", Map.of("name", "x")))));
        assertThat(other.code()).isEqualTo("idempotencyKeyReused");
    }

    @Test
    void whatIsDeletedLiesInTheBinAndComesBack() {
        String id = create(
                        "account",
                        Map.of("name", "Binned", "externalId", "bin-1", "emails", List.of("bin@example.com")))
                .path("id")
                .asString();
        assertThat(ana.delete("/records/account/" + id).status()).isEqualTo(204);
        assertThat(count("account", Map.of("field", "name", "op", "is", "value", "binned")))
                .isZero();
        Answer bin = ana.post("/records/account/query", Map.of("deleted", true));
        assertThat(bin.at("/items").findValuesAsString("id")).contains(id);
        // A record in the bin holds no unique value.
        String second = create("account", Map.of("name", "Other", "externalId", "BIN-1"))
                .path("id")
                .asString();
        Answer clash = ana.post("/records/account/" + id + "/restore", Map.of());
        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.at("/violations/0/code").asString()).isEqualTo("notUnique");
        assertThat(ana.delete("/records/account/" + second).status()).isEqualTo(204);
        assertThat(ana.post("/records/account/" + id + "/restore", Map.of()).status())
                .isEqualTo(200);
        assertThat(count("account", Map.of("field", "emails", "op", "is", "value", "bin@example.com")))
                .isEqualTo(1);
        Answer history = ana.get("/records/account/" + id + "/history");
        assertThat(history.at("/items").findValuesAsString("kind")).containsExactly("restored", "deleted", "created");
        assertThat(history.at("/items/0/actor/title").asString()).isEqualTo("Ana Alves");
    }

    @Test
    void aBatchIsTakenBackWhereNobodyChangedItSince() {
        String one = create("account", Map.of("name", "Undo one", "taxId", "a"))
                .path("id")
                .asString();
        Answer done = ana.post(
                "/commands",
                Map.of(
                        "commands",
                        List.of(Map.of(
                                "do",
                                "update",
                                "object",
                                "account",
                                "id",
                                one,
                                "fields",
                                Map.of("name", Map.of("becomes", "Changed"), "taxId", Map.of("becomes", "b"))))));
        ana.patch("/records/account/" + one, fields("taxId", Map.of("becomes", "somebody else's")));
        Answer undone = ana.post("/undo", Map.of("batch", done.at("/batch").asString()));
        assertThat(undone.at("/outcomes/0/status").asString()).isEqualTo("conflict");
        JsonNode now = ana.get("/records/account/" + one).json();
        assertThat(now.path("name").asString()).isEqualTo("Undo one");
        assertThat(now.path("taxId").asString()).isEqualTo("somebody else's");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        for (int i = 0; i < 25; i++) {
            Map<String, Object> fields = i % 3 == 0
                    ? Map.of("name", "Paged " + i % 7)
                    : Map.of("name", "Paged " + i % 7, "employees", i % 5);
            create("account", fields);
        }
        for (String sort : List.of("employees", "-employees", "name", "-name,employees", "-updatedAt")) {
            List<String> seen = new java.util.ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = ana.get(
                                "/records/account?limit=4&fields=name&sort=" + sort + cursor
                                        + "&filter=%7B%22field%22:%22name%22,%22op%22:%22startsWith%22,%22value%22:%22paged%22%7D")
                        .json();
                seen.addAll(page.at("/items").findValuesAsString("id"));
                cursor = page.path("next").isNull()
                        ? ""
                        : "&cursor=" + page.path("next").asString();
            } while (!cursor.isEmpty());
            assertThat(seen).as(sort).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @Test
    void groupsCountSumAndDivide() {
        for (int i = 0; i < 6; i++) {
            create("product", Map.of("name", "Grouped " + i, "series", i % 2 == 0 ? "Even" : "Odd", "price", i));
        }
        Answer groups = ana.post(
                "/records/product/groups",
                Map.of(
                        "filter", Map.of("field", "name", "op", "startsWith", "value", "grouped"),
                        "by", List.of(Map.of("field", "series")),
                        "measures",
                                List.of(
                                        Map.of("key", "n", "kind", "count"),
                                        Map.of(
                                                "key", "dear",
                                                "kind", "count",
                                                "filter", Map.of("field", "price", "op", "gt", "value", 2)),
                                        Map.of("key", "value", "kind", "sum", "field", "price"),
                                        Map.of("key", "rate", "kind", "ratio", "of", "dear", "to", "n")),
                        "sort", List.of(Map.of("measure", "value", "desc", true))));
        assertThat(groups.at("/groups/0/by/0").asString()).isEqualTo("Odd");
        assertThat(groups.at("/groups/0/measures/value").asString()).isEqualTo("9");
        assertThat(groups.at("/groups/0/measures/rate").asString()).isEqualTo("0.6667");
        assertThat(groups.at("/groups/1/measures/n").asInt()).isEqualTo(3);
    }

    @Test
    void theTimelineTellsWhatWasDoneAndWhatChanged() {
        String id = create("account", Map.of("name", "Told")).path("id").asString();
        create("note", Map.of("body", "They like it strong", "about", Map.of("object", "account", "id", id)));
        ana.patch("/records/account/" + id, fields("industry", Map.of("becomes", "hospitality")));
        JsonNode items = ana.get("/records/account/" + id + "/timeline").at("/items");
        assertThat(items.findValuesAsString("kind")).contains("change", "note", "updated", "created");
        assertThat(items.at("/0/data/changes/industry/1").asString()).isEqualTo("hospitality");
        assertThat(ana.get("/records/account/" + id + "/timeline?limit=1")
                        .at("/next")
                        .isNull())
                .isFalse();
    }

    private static List<String> ids(ApiClient client) {
        List<String> ids = new java.util.ArrayList<>();
        client.post("/records/account/query", Map.of())
                .at("/items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    @Test
    void eachSeesAndChangesWhatTheirRoleReaches() {
        APPLICATION.user("Rita Reis", "rita@example.com", "rep");
        APPLICATION.user("Rui Rocha", "rui@example.com", "rep");
        ApiClient rita = APPLICATION.as("rita@example.com");
        ApiClient rui = APPLICATION.as("rui@example.com");
        String hers = rita.post("/records/account", Map.of("fields", Map.of("name", "Rita's")))
                .at("/id")
                .asString();
        assertThat(rui.get("/records/account/" + hers).status()).isEqualTo(404);
        assertThat(ids(rui)).isEmpty();
        assertThat(ids(rita)).containsExactly(hers);
        assertThat(rui.patch("/records/account/" + hers, fields("name", Map.of("becomes", "mine")))
                        .status())
                .isEqualTo(404);
        assertThat(rui.get("/find?q=rita&objects=account").at("/items").size()).isZero();
        assertThat(rui.get("/records/account/" + hers + "/history").status()).isEqualTo(404);
        assertThat(rui.post("/records/contact", Map.of("fields", Map.of("name", "X")))
                        .status())
                .isEqualTo(201);
        Answer pointing = rui.post("/records/opportunity", Map.of("fields", Map.of("name", "Sneaky", "account", hers)));
        assertThat(pointing.at("/violations").findValuesAsString("code")).contains("unknownReference");
        assertThat(rui.post("/records/product", Map.of("fields", Map.of("name", "No")))
                        .status())
                .isEqualTo(403);
        assertThat(ana.get("/catalog").at("/objects").findValuesAsString("key")).contains("account", "opportunity");
    }

    @Test
    void aValueThatIsNotLetGoOfAfterAllIsNotTaken() {
        String id = create("account", Map.of("name", "Holds", "externalId", "let-go-1"))
                .path("id")
                .asString();
        Map<String, Object> refused =
                Map.of("employees", Map.of("becomes", "many"), "externalId", Map.of("becomes", "let-go-2"));
        Answer answer = ana.post(
                "/commands",
                Map.of(
                        "mode",
                        "EACH",
                        "commands",
                        List.of(
                                Map.of("do", "update", "object", "account", "id", id, "fields", refused),
                                Map.of(
                                        "do",
                                        "create",
                                        "object",
                                        "account",
                                        "fields",
                                        Map.of("name", "Takes", "externalId", "let-go-1")))));
        assertThat(answer.at("/outcomes").findValuesAsString("status")).containsExactly("rejected", "rejected");
        assertThat(answer.at("/outcomes/1/violations/0/code").asString()).isEqualTo("notUnique");
    }
}
