package org.kinward.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import org.kinward.testing.SearchProbe;

/** Each way in which a value that reps may not see could be told to one of them nevertheless. */
class LeakListIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final String SECRET = "zanzibar";
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private static ApiClient ana;
    private static ApiClient rui;
    private static String open = "";
    private static String guarded = "";

    @BeforeAll
    static void hide() {
        APPLICATION.user("Rui Reis", "rui@example.com", "rep");
        ana = APPLICATION.administrator();
        rui = APPLICATION.as("rui@example.com");
        String me = rui.get("/session").at("/user/id").asString();
        guarded = create(ana, fields("Guarded", SECRET, me));
        open = create(ana, fields("Open", "other", me));
        var limits = Map.of("rep", Map.of("externalId", "hidden", "industry", "hidden", "tags", "hidden"));
        assertThat(ana.put("/field-rights/account", Map.of("rights", limits)).status())
                .isEqualTo(200);
        await().atMost(TWO_SECONDS)
                .until(() -> !rui.get("/records/account/" + guarded).text().contains(SECRET));
        new SearchProbe(APPLICATION).settle();
    }

    private static Map<String, Object> fields(String name, String secret, String owner) {
        return new HashMap<>(Map.of(
                "name", name,
                "externalId", secret,
                "industry", secret.equals(SECRET) ? "retail" : "software",
                "tags", List.of(secret),
                "owner", owner));
    }

    private static String create(ApiClient who, Map<String, Object> fields) {
        Answer answer = who.post("/records/account", Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    /** The same to whoever guesses right and to whoever guesses wrong. */
    private static void tellsNothing(Answer right, Answer wrong) {
        assertThat(right.status()).isEqualTo(wrong.status()).isGreaterThanOrEqualTo(400);
        assertThat(right.code()).isEqualTo(wrong.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"is", "startsWith", "contains", "isNot"})
    void aFilterAnswersNoGuess(String operator) {
        for (String path : List.of("externalId", "mergedInto.externalId", "parent.externalId")) {
            tellsNothing(filtered(path, operator, SECRET), filtered(path, operator, "nothing"));
        }
    }

    private static Answer filtered(String path, String operator, String value) {
        return rui.post(
                "/records/account/query", Map.of("filter", Map.of("field", path, "op", operator, "value", value)));
    }

    @Test
    void aFilterWithinAnotherAnswersNoGuess() {
        var within = Map.of(
                "or",
                List.of(
                        Map.of("field", "name", "op", "is", "value", "nothing"),
                        Map.of("not", Map.of("field", "externalId", "op", "is", "value", SECRET))));
        assertThat(rui.post("/records/account/query", Map.of("filter", within)).status())
                .isEqualTo(422);
        var through = Map.of("field", "account.externalId", "op", "is", "value", SECRET);
        assertThat(rui.post("/records/opportunity/query", Map.of("filter", through))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anOrderAndACursorTellNothing() {
        assertThat(rui.post("/records/account/query", Map.of("sort", List.of(Map.of("field", "externalId"))))
                        .status())
                .isEqualTo(422);
        String cursor = ana.post(
                        "/records/account/query", Map.of("sort", List.of(Map.of("field", "externalId")), "limit", 1))
                .at("/next")
                .asString();
        Answer stolen = rui.post("/records/account/query", Map.of("cursor", cursor, "limit", 1));
        assertThat(stolen.text()).doesNotContain(SECRET);
    }

    @Test
    void aGroupHasNoLabelOfIt() {
        for (String field : List.of("industry", "tags")) {
            Answer answer = rui.post("/records/account/groups", Map.of("by", List.of(Map.of("field", field))));
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.text()).doesNotContain(SECRET, "retail");
        }
        assertThat(rui.get("/records/account/values?field=tags").status()).isEqualTo(422);
    }

    @Test
    void noWordOfItFinds() {
        var probe = new SearchProbe(APPLICATION);
        assertThat(probe.titles(ana, SECRET)).containsExactly("Guarded");
        await().atMost(TWO_SECONDS).until(() -> probe.titles(rui, SECRET).isEmpty());
        for (String typed : List.of(SECRET, "zanz", "zanzibra", "guarded " + SECRET)) {
            assertThat(probe.titles(rui, typed)).as(typed).isEmpty();
        }
        assertThat(rui.get("/search?q=zanzibra").text()).doesNotContain(SECRET);
        assertThat(rui.get("/find?objects=account&q=" + SECRET).at("/items").isEmpty())
                .isTrue();
    }

    @Test
    void aValueThatIsTakenIsNotToldByARefusal() {
        String mine = create(rui, new HashMap<>(Map.of("name", "Mine")));
        var becomes = Map.of("fields", Map.of("externalId", Map.of("becomes", SECRET)));
        var wrong = Map.of("fields", Map.of("externalId", Map.of("becomes", "free")));
        tellsNothing(rui.patch("/records/account/" + mine, becomes), rui.patch("/records/account/" + mine, wrong));

        String twin = create(
                ana, fields("Twin", "twin", rui.get("/session").at("/user/id").asString()));
        assertThat(rui.delete("/records/account/" + twin).status()).isIn(200, 204);
        create(ana, fields("Taker", "twin", ana.get("/session").at("/user/id").asString()));
        Answer back = rui.post("/records/account/" + twin + "/restore", Map.of());
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.at("/violations/0/code").asString()).isEqualTo("hiddenStandsAgainst");
        assertThat(back.text()).doesNotContain("externalId", "twin\"", "Taker");
        assertThat(ana.post("/records/account/" + twin + "/restore", Map.of()).text())
                .contains("externalId");
    }

    @Test
    void whatWasAndWhoPassedByAreSilent() {
        var change = Map.of("fields", Map.of("externalId", Map.of("becomes", "zanzibar-2")));
        assertThat(ana.patch("/records/account/" + guarded, change).status()).isEqualTo(200);
        for (String past : List.of("/history", "/timeline")) {
            assertThat(ana.get("/records/account/" + guarded + past).text()).contains("zanzibar-2");
            assertThat(rui.get("/records/account/" + guarded + past).text()).doesNotContain(SECRET, "externalId");
        }
        var back = Map.of("fields", Map.of("externalId", Map.of("becomes", SECRET)));
        assertThat(ana.patch("/records/account/" + guarded, back).status()).isEqualTo(200);
    }

    @Test
    void aFileOfAllLacksItAndNamingItIsRefused() {
        assertThat(rui.get("/records/account/export").text())
                .contains("Guarded")
                .doesNotContain(SECRET, "retail");
        assertThat(rui.get("/records/account/export?fields=name,externalId").status())
                .isEqualTo(422);
        assertThat(rui.get("/records/opportunity/export?fields=name,account.externalId")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void twoThatAreMadeOneDoNotShowIt() {
        String preview = rui.post("/records/account/" + guarded + "/merge/preview", Map.of("with", open))
                .text();
        assertThat(preview).contains("Guarded").doesNotContain(SECRET, "externalId", "industry");
    }

    @Test
    void aFormulaOverItIsHiddenToo() {
        assertThat(rui.get("/derivations?object=account").text()).doesNotContain("externalId");
        var rule = Map.of("objectType", "account", "expression", "externalId == '" + SECRET + "'");
        assertThat(rui.post("/catalog/rules/check", rule).status()).isEqualTo(403);
    }

    @Test
    void noImportLooksRecordsUpByIt() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nid,note\n"
                + SECRET + ",x\nnothing,y\n\r\n--x--\r\n";
        Answer uploaded = rui.upload(
                "/imports", "multipart/form-data; boundary=x", form.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String one = "/imports/" + uploaded.at("/id").asString();
        var columns = List.of(Map.of("index", 0, "field", "externalId"), Map.of("index", 1, "field", "description"));
        Answer planned = rui.put(
                one + "/plan",
                Map.of("object", "account", "mode", "createOrUpdate", "key", "externalId", "columns", columns));
        String told = planned.text()
                + rui.post(one + "/preview", Map.of()).text()
                + rui.get(one + "/suggestion?object=account").text();
        assertThat(told).doesNotContain("\"updates\":1", "Guarded", guarded);
    }

    @Test
    void aShareAndItsReasonsTellNoValue() {
        assertThat(rui.get("/records/account/" + guarded + "/access").text()).doesNotContain(SECRET);
        assertThat(rui.get("/records/account/" + UUID.randomUUID() + "/access").status())
                .isEqualTo(404);
    }

    @Test
    void aWarningOfDuplicatesFindsNobodyByIt() {
        Answer right = rui.post("/records/account/alike", Map.of("fields", Map.of("externalId", SECRET)));
        Answer wrong = rui.post("/records/account/alike", Map.of("fields", Map.of("externalId", "nothing")));
        assertThat(right.text()).doesNotContain(guarded, "Guarded", SECRET);
        assertThat(right.status()).isEqualTo(wrong.status());
        var named = Map.of("fields", Map.of("name", "Guarded", "tags", List.of(SECRET)));
        assertThat(rui.post("/records/account/alike", named).text()).doesNotContain(SECRET, "externalId");
    }

    @Test
    void nothingIsCalledByAFieldThatSomebodyMayNotRead() {
        var limits = Map.of("rights", Map.of("rep", Map.of("name", "hidden")));
        Answer refused = ana.put("/field-rights/account", limits);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/violations/0/code").asString()).isEqualTo("notLimitable");
        assertThat(rui.get("/records/account/" + guarded).at("/name").asString())
                .isEqualTo("Guarded");
    }

    @Test
    void noRefusalSpeaksOfIt() {
        for (String field : List.of("industry", "externalId", "tags")) {
            Answer refused = rui.patch(
                    "/records/account/" + guarded,
                    Map.of("fields", Map.of(field, Map.of("was", "a guess", "becomes", "no such thing"))));
            Answer unknown = rui.patch(
                    "/records/account/" + guarded,
                    Map.of("fields", Map.of("nonsense", Map.of("was", "a guess", "becomes", "no such thing"))));
            assertThat(refused.status()).isEqualTo(unknown.status()).isEqualTo(422);
            assertThat(refused.at("/violations/0/code")).isEqualTo(unknown.at("/violations/0/code"));
            assertThat(refused.text()).doesNotContain(SECRET, "retail");
        }
        Answer conflict = rui.patch(
                "/records/account/" + guarded,
                Map.of("version", 1, "fields", Map.of("name", Map.of("was", "another", "becomes", "X"))));
        assertThat(conflict.status()).as(conflict.text()).isEqualTo(409);
        assertThat(conflict.text()).doesNotContain(SECRET, "externalId", "retail");
    }
}
