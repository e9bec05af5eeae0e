package org.kinward.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Who is away has somebody stand in for them: with what is theirs, for as long as it lasts, and under their own name. */
class AbsenceIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private static final Map<String, UUID> IDS = new HashMap<>();
    private static ApiClient ana;

    @BeforeAll
    static void people() {
        for (String name : List.of("rita", "rui", "gil", "eva")) {
            IDS.put(name, APPLICATION.user(name, name + "@example.com", "rep"));
        }
        ana = APPLICATION.administrator();
    }

    private static ApiClient as(String name) {
        return APPLICATION.as(name + "@example.com");
    }

    private static String create(ApiClient who, String object, Map<String, ?> fields) {
        Answer answer = who.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    private static Map<String, Object> away(@Nullable String person, UUID deputy, int from, int until) {
        Map<String, Object> fields = new HashMap<>();
        if (person != null) {
            fields.put("person", IDS.get(person).toString());
        }
        fields.put("deputy", deputy.toString());
        fields.put("startsAt", Instant.now().plus(Duration.ofHours(from)).toString());
        fields.put("endsAt", Instant.now().plus(Duration.ofHours(until)).toString());
        return fields;
    }

    private static Map<String, ?> becomes(String field, String value) {
        return Map.of("fields", Map.of(field, Map.of("becomes", value)));
    }

    private static JsonNode told(ApiClient reader) {
        return reader.get("/records/notification?fields=because,about,behalf,actor")
                .at("/items");
    }

    @Test
    void theDeputySeesDoesAndHearsWhatIsTheAbsentOnesUntilItIsTakenBack() {
        ApiClient rita = as("rita");
        ApiClient rui = as("rui");
        String account = create(rita, "account", Map.of("name", "Rita's roastery"));
        String one = "/records/account/" + account;
        assertThat(rui.get(one).status()).isEqualTo(404);

        String absence = create(rita, "absence", away(null, IDS.get("rui"), -1, 24));
        await().atMost(TWO_SECONDS).until(() -> rui.get(one).status() == 200);
        assertThat(rui.get("/records/account").text()).contains("roastery");
        assertThat(rui.get("/records/absence").text()).contains(absence);
        assertThat(rui.get(one + "/access").text()).contains("\"by\":\"standsIn\"");

        assertThat(rui.patch(one, becomes("name", "Rita's mill")).status()).isEqualTo(200);
        JsonNode last = rui.get(one + "/history").at("/items/0");
        assertThat(last.at("/actor/title").asString()).isEqualTo("rui");
        assertThat(last.at("/for/title").asString()).isEqualTo("rita");
        assertThat(rui.get(one + "/timeline?kinds=change")
                        .at("/items/0/for/title")
                        .asString())
                .isEqualTo("rita");
        await().atMost(A_MOMENT)
                .untilAsserted(() -> assertThat(ana.get("/audit?event=acted+for+another&user=" + IDS.get("rita"))
                                .text())
                        .contains(IDS.get("rui").toString()));

        var ritas = Map.of(
                "owner", IDS.get("rita").toString(), "assignee", IDS.get("rita").toString());
        var work = new HashMap<String, Object>(ritas);
        work.put("subject", "Call the mill");
        create(ana, "task", work);
        await().atMost(A_MOMENT).untilAsserted(() -> {
            assertThat(told(rita).valueStream().map(each -> each.path("because").asString()))
                    .contains("assigned");
            assertThat(told(rui)
                            .valueStream()
                            .filter(each ->
                                    each.at("/behalf/title").asString("").equals("rita"))
                            .map(each -> each.path("because").asString()))
                    .contains("assigned");
        });

        assertThat(rita.delete("/records/absence/" + absence).status()).isIn(200, 204);
        await().atMost(TWO_SECONDS).until(() -> rui.get(one).status() == 404);
    }

    @Test
    void whoeverIsToDoSomethingDoesItWhosoeverItIsAndSoDoesTheirDeputyAndNobodyElse() {
        APPLICATION.user("tess", "tess@example.com", "rep");
        UUID tess = UUID.fromString(as("tess").get("/session").at("/user/id").asString());
        UUID uta = APPLICATION.user("uta", "uta@example.com", "rep");
        APPLICATION.user("vic", "vic@example.com", "rep");
        String task = create(ana, "task", Map.of("subject", "Ring the mill", "assignee", tess.toString()));
        String promise = create(
                ana,
                "promise",
                Map.of(
                        "what", "Samples by Friday",
                        "party", Map.of("object", "account", "id", create(ana, "account", Map.of("name", "The mill"))),
                        "responsible", tess.toString()));
        String one = "/records/task/" + task;
        String kept = "/records/promise/" + promise;

        await().atMost(TWO_SECONDS).until(() -> as("tess").get(one).status() == 200);
        assertThat(as("tess").get("/records/task").text()).contains("Ring the mill");
        await().atMost(A_MOMENT)
                .untilAsserted(() -> assertThat(told(as("tess")).toString()).contains("Ring the mill"));
        await().atMost(TWO_SECONDS).until(() -> as("tess").get(kept).status() == 200);
        assertThat(as("tess").patch(kept, becomes("state", "kept")).status()).isEqualTo(200);
        assertThat(as("tess").get(one + "/access").text()).contains("\"by\":\"given\"");
        assertThat(as("tess").delete(one).status())
                .as("to throw it away is its owner's")
                .isEqualTo(403);
        assertThat(as("vic").get(one).status()).isEqualTo(404);
        assertThat(as("uta").get(one).status()).isEqualTo(404);

        IDS.put("tess", tess);
        String absence = create(ana, "absence", away("tess", uta, -1, 24));
        await().atMost(TWO_SECONDS).until(() -> as("uta").get(one).status() == 200);
        assertThat(as("uta").patch(one, becomes("status", "done")).status()).isEqualTo(200);
        JsonNode last = as("uta").get(one + "/history").at("/items/0");
        assertThat(last.at("/actor/title").asString()).isEqualTo("uta");
        assertThat(last.at("/for/title").asString()).isEqualTo("tess");
        assertThat(as("uta").get(one + "/access").text()).contains("\"by\":\"standsIn\"");
        assertThat(as("vic").get(one).status()).isEqualTo(404);

        ana.delete("/records/absence/" + absence);
        await().atMost(TWO_SECONDS).until(() -> as("uta").get(one).status() == 404);
        ana.patch(one, becomes("assignee", uta.toString()));
        await().atMost(TWO_SECONDS).until(() -> as("tess").get(one).status() == 404);
        assertThat(as("uta").get(one).status()).isEqualTo(200);
    }

    @Test
    void aDeputyTakesOnOrDeclinesWhatIsHandedToTheAbsentOneUnlessItIsTheyWhoGive() {
        List.of("hal", "ivy", "jon").forEach(AbsenceIT::inATeamOfTheirOwn);
        ApiClient hal = as("hal");
        ApiClient jon = as("jon");
        String kept = offered(hal, "Kept mill");
        String taken = offered(hal, "Taken mill");
        assertThat(jon.get("/records/handover/" + taken).status()).isEqualTo(404);
        assertThat(offers(jon)).isEmpty();

        String absence = create(ana, "absence", away("ivy", IDS.get("hal"), -1, 24));
        await().atMost(TWO_SECONDS).until(() -> offers(hal).size() == 2);
        assertThat(accept(hal, taken).status())
                .as("who gives does not take as well")
                .isEqualTo(422);
        ana.delete("/records/absence/" + absence);
        await().atMost(TWO_SECONDS).until(() -> offers(hal).isEmpty());

        String longer = create(ana, "absence", away("ivy", IDS.get("jon"), -1, 24));
        await().atMost(TWO_SECONDS).until(() -> offers(jon).size() == 2);
        assertThat(jon.get("/catalog").text()).contains("\"behalf\":true");
        Answer declined = jon.post(
                "/records/handover/" + kept + "/actions/decline", Map.of("input", Map.of("reason", "She has enough")));
        assertThat(declined.status()).as(declined.text()).isEqualTo(200);
        Answer accepted = accept(jon, taken);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        await().atMost(A_MOMENT)
                .until(() -> jon.get("/records/handover/" + taken)
                        .at("/state")
                        .asString()
                        .equals("done"));
        assertThat(owners("Kept mill")).containsExactly("hal");
        assertThat(owners("Taken mill")).containsExactly("ivy");
        assertThat(as("ivy").get("/records/email?fields=subject,owner").text()).contains("ivy");

        saysWhoDidItForWhom(taken);
        assertThat(jon.post("/undos", Map.of("command", accepted.at("/batch").asString()))
                        .status())
                .isLessThan(300);
        await().atMost(A_MOMENT).until(() -> owners("Taken mill").equals(List.of("hal")));

        ana.delete("/records/absence/" + longer);
        await().atMost(TWO_SECONDS).until(() -> offers(jon).isEmpty());
        assertThat(accept(jon, taken).status()).isEqualTo(404);
        assertThat(offers(as("ivy"))).as("it is hers again to say").hasSize(1);
    }

    private static void inATeamOfTheirOwn(String name) {
        IDS.put(name, APPLICATION.user(name, name + "@example.com", "rep"));
        String team = create(ana, "team", Map.of("name", "Team of " + name));
        var moved = ana.patch("/records/user/" + IDS.get(name), becomes("team", team));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }

    private static void saysWhoDidItForWhom(String taken) {
        JsonNode answered = as("jon")
                .get("/records/handover/" + taken + "/history")
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/changes").toString().contains("accepted"))
                .findFirst()
                .orElseThrow();
        assertThat(answered.at("/actor/title").asString()).isEqualTo("jon");
        assertThat(answered.at("/for/title").asString()).isEqualTo("ivy");
        await().atMost(A_MOMENT)
                .untilAsserted(() -> assertThat(ana.get("/audit?event=acted+for+another&user=" + IDS.get("ivy"))
                                .text())
                        .contains(IDS.get("jon").toString()));
    }

    /** A customer of somebody's that goes over to ivy, with a letter and a task. */
    private static String offered(ApiClient giver, String customer) {
        var emails = List.of(Map.of("value", "office@example.com"));
        String account = create(giver, "account", Map.of("name", customer, "emails", emails));
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", customer);
        fields.put("giver", IDS.get("hal").toString());
        fields.put("receiver", IDS.get("ivy").toString());
        fields.put("parties", Map.of("account", List.of(account)));
        fields.put("letters", "standard");
        fields.put("tasks", "each");
        return create(giver, "handover", fields);
    }

    private static Answer accept(ApiClient who, String handover) {
        return who.post("/records/handover/" + handover + "/actions/accept", Map.of());
    }

    /** What is offered to somebody, or to whom they stand in for. */
    private static List<String> offers(ApiClient who) {
        var theirs = List.of(Map.of("me", true), Map.of("behalf", true));
        Answer answer = who.post(
                "/records/handover/query",
                Map.of(
                        "fields", List.of("name"),
                        "filter",
                                Map.of(
                                        "and",
                                        List.of(
                                                Map.of("field", "state", "op", "is", "value", "proposed"),
                                                Map.of("field", "receiver", "op", "in", "value", theirs)))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.at("/items")
                .valueStream()
                .map(one -> one.path("name").asString())
                .toList();
    }

    private static List<String> owners(String account) {
        return ana.post(
                        "/records/account/query",
                        Map.of(
                                "fields",
                                List.of("owner"),
                                "filter",
                                Map.of("field", "name", "op", "is", "value", account)))
                .at("/items")
                .valueStream()
                .map(one -> one.at("/owner/title").asString())
                .toList();
    }

    @Test
    void nobodyStandsInForADeputyNorAdministersAndWhatIsOverOrToComeGivesNothing() {
        ApiClient gil = as("gil");
        ApiClient eva = as("eva");
        String anas = create(ana, "account", Map.of("name", "Ana's own"));
        String gils = create(gil, "account", Map.of("name", "Gil's own"));
        create(ana, "absence", away(null, IDS.get("gil"), -1, 1));
        create(ana, "absence", away("gil", IDS.get("eva"), -1, 1));
        await().atMost(TWO_SECONDS)
                .until(() -> gil.get("/records/account/" + anas).status() == 200);
        await().atMost(TWO_SECONDS)
                .until(() -> eva.get("/records/account/" + gils).status() == 200);
        assertThat(eva.get("/records/account/" + anas).status()).isEqualTo(404);
        assertThat(gil.get("/roles").status()).isEqualTo(403);
        assertThat(gil.patch("/records/user/" + IDS.get("eva"), becomes("role", "administrator"))
                        .status())
                .isEqualTo(403);

        String evas = create(eva, "account", Map.of("name", "Eva's own"));
        create(eva, "absence", away(null, IDS.get("rui"), -3, -1));
        create(eva, "absence", away(null, IDS.get("rui"), 1, 3));
        assertThat(as("rui").get("/records/account/" + evas).status()).isEqualTo(404);
    }

    @Test
    void onesOwnAbsenceIsOnesOwnToSay() {
        ApiClient rui = as("rui");
        refused(rui, away("eva", IDS.get("rui"), -1, 1), "absenceNotYours");
        refused(rui, away("rui", IDS.get("rui"), -1, 1), "ownDeputy");
        refused(rui, away(null, IDS.get("gil"), 1, -1), "endsBeforeItBegins");
        String ruis = create(ana, "absence", away("rui", IDS.get("gil"), 30, 40));
        var hijacked = as("gil")
                .patch(
                        "/records/absence/" + ruis,
                        becomes("deputy", IDS.get("eva").toString()));
        assertThat(hijacked.status()).isEqualTo(403);
        var passed = rui.patch(
                "/records/absence/" + ruis, becomes("person", IDS.get("eva").toString()));
        assertThat(passed.status()).as(passed.text()).isEqualTo(422);
        assertThat(rui.delete("/records/absence/" + ruis).status()).isIn(200, 204);
    }

    private static void refused(ApiClient who, Map<String, Object> fields, String code) {
        var answer = who.post("/records/absence", Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.at("/violations/0/code").asString()).isEqualTo(code);
    }
}
