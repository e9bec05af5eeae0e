package org.kinward.suite.sales.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** What follows a purchase: moments laid by the deal's plan, withdrawn with it, and kept, late or missed. */
class FollowUpIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void aWonDealLaysTheMomentsOfItsProductsPlan() {
        var account = made("account", Map.of("name", "Café Lua"));
        var contact = made("contact", Map.of("name", "Lia Lua"));
        var machine = made("product", Map.of("name", "Lume", "followUp", "training"));
        var deal = made(
                "opportunity",
                Map.of(
                        "name",
                        "Machine for Lua",
                        "account",
                        id(account),
                        "contact",
                        id(contact),
                        "lines",
                        List.of(Map.of("product", id(machine)))));

        win(deal, "quality");

        var tasks = awaitTasks(deal, 4);
        var day = today();
        assertThat(tasks.stream().map(FollowUpIT::told))
                .containsExactly(
                        day.plusDays(2) + " Call to hear how it went (call)",
                        day.plusDays(10) + " Hold the training (meeting)",
                        day.plusDays(30) + " Ask how satisfied they are (survey)",
                        day.plusDays(180) + " Offer what comes next (call)");
        var first = tasks.getFirst();
        assertThat(first.at("/about/title").asString()).isEqualTo("Café Lua");
        assertThat(first.at("/sales.person/title").asString()).isEqualTo("Lia Lua");
        assertThat(first.at("/assignee/title").asString()).isEqualTo("Ana Alves");
        assertThat(ana.get("/records/opportunity/" + id(deal)).at("/followUp").asString())
                .isEqualTo("training");
    }

    @Test
    void whyTheyBoughtChoosesThePlan() {
        var deal = made("opportunity", Map.of("name", "By word of mouth"));

        win(deal, "referral");

        assertThat(awaitTasks(deal, 4).getFirst().at("/subject").asString()).isEqualTo("Thank whoever recommended us");
    }

    @Test
    void aDealReopenedWithdrawsOpenMomentsAndWonAgainLaysThemOnce() {
        var deal = made("opportunity", Map.of("name", "Won, lost, won"));
        win(deal, "price");
        var laid = awaitTasks(deal, 3);
        change("task", id(laid.getFirst()), Map.of("status", "done"));

        change("opportunity", id(deal), Map.of("stage", stage("Negotiation")));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tasks(deal).stream().map(FollowUpIT::standing))
                        .containsExactly("done kept", "cancelled withdrawn", "cancelled withdrawn"));

        change("opportunity", id(deal), Map.of("stage", stage("Won")));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tasks(deal).stream().map(FollowUpIT::standing))
                        .containsExactly("done kept", "open ", "open "));
        assertThat(tasks(deal).stream().map(FollowUpIT::id))
                .containsExactlyElementsOf(laid.stream().map(FollowUpIT::id).toList());
    }

    @Test
    void aMomentIsKeptLateOrMissed() {
        var deal = made("opportunity", Map.of("name", "Three ways"));
        win(deal, "offer");
        var laid = awaitTasks(deal, 3);
        var yesterday = today().minusDays(1).toString();

        change("task", id(laid.get(0)), Map.of("status", "done"));
        change("task", id(laid.get(1)), Map.of("due", yesterday));
        change("task", id(laid.get(1)), Map.of("status", "done"));
        change("task", id(laid.get(2)), Map.of("status", "cancelled"));

        assertThat(laid.stream()
                        .map(one -> ana.get("/records/task/" + id(one))
                                .at("/sales.outcome")
                                .asString()))
                .containsExactly("kept", "late", "missed");
    }

    @Test
    void momentsThatWouldLieInThePastAreNotLaid() {
        var deal = made("opportunity", Map.of("name", "Told late"));

        ana.patch(
                "/records/opportunity/" + id(deal),
                Map.of(
                        "fields",
                        Map.of(
                                "stage", Map.of("becomes", stage("Won")),
                                "whyWon", Map.of("becomes", "call"),
                                "closeDate",
                                        Map.of("becomes", today().minusDays(100).toString()))));

        assertThat(awaitTasks(deal, 1).getFirst().at("/subject").asString()).isEqualTo("Offer what comes next");
    }

    @Test
    void aPlanThatIsEditedIsFollowedFromThenOn() {
        made(
                "followUpPlan",
                Map.of(
                        "name",
                        "For those who live near",
                        "followUp",
                        "minimal",
                        "whyWon",
                        "proximity",
                        "moments",
                        List.of(Map.of("day", 5, "subject", "Drop by", "channel", "visit"))));
        var deal = made("opportunity", Map.of("name", "Neighbours"));

        win(deal, "proximity");

        assertThat(awaitTasks(deal, 1).stream().map(FollowUpIT::told))
                .containsExactly(today().plusDays(5) + " Drop by (visit)");
    }

    @Test
    void aDealThatNothingFollowsLaysNothing() {
        var quiet = made("opportunity", Map.of("name", "Nothing follows", "followUp", "none"));
        var other = made("opportunity", Map.of("name", "Something follows"));
        win(quiet, "price");
        win(other, "price");

        awaitTasks(other, 3);

        assertThat(tasks(quiet)).isEmpty();
    }

    @Test
    void aManagerEditsPlansAndARepDoesNot() {
        APPLICATION.user("Mara Maia", "mara@example.com", "manager");
        APPLICATION.user("Rita Rosa", "rita@example.com", "rep");
        var plan = Map.of("fields", Map.of("name", "Mara's own", "followUp", "maintenance", "whyWon", "call"));

        assertThat(APPLICATION
                        .as("rita@example.com")
                        .post("/records/followUpPlan", plan)
                        .status())
                .isEqualTo(403);
        assertThat(APPLICATION
                        .as("mara@example.com")
                        .post("/records/followUpPlan", plan)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void peoplePlayTheirPartsInADeal() {
        var deal = made("opportunity", Map.of("name", "Several at the table"));
        var boss = made("contact", Map.of("name", "Bea Boss"));
        var cook = made("contact", Map.of("name", "Caio Cook"));
        made("buyingRole", Map.of("opportunity", id(deal), "contact", id(boss), "role", "decider"));
        made("buyingRole", Map.of("opportunity", id(deal), "contact", id(cook), "role", "user"));

        var roles = ana.post(
                "/records/opportunity/query",
                Map.of(
                        "filter",
                        Map.of(
                                "any",
                                "buyingRole:opportunity",
                                "where",
                                Map.of("field", "role", "op", "is", "value", "decider"))));

        assertThat(roles.at("/items").valueStream().map(one -> one.at("/name").asString()))
                .containsExactly("Several at the table");
    }

    @Test
    void aSecondPipelineStandsBesideTheFirst() {
        var pipeline = made("pipeline", Map.of("name", "Renewals", "position", 2));
        var begun = made("stage", Map.of("name", "Due", "pipeline", id(pipeline), "position", 1, "probability", 60));
        var done = made(
                "stage",
                Map.of("name", "Renewed", "pipeline", id(pipeline), "position", 2, "kind", "won", "probability", 100));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(made("opportunity", Map.of("name", "Renewal", "pipeline", id(pipeline)))
                                .at("/stage/id")
                                .asString())
                        .isEqualTo(id(begun)));
        var deal = made("opportunity", Map.of("name", "Renewal of Sol", "pipeline", id(pipeline)));
        var foreign = ana.patch(
                "/records/opportunity/" + id(deal),
                Map.of(
                        "fields",
                        Map.of("stage", Map.of("becomes", stage("Won")), "whyWon", Map.of("becomes", "price"))));
        change("opportunity", id(deal), Map.of("stage", id(done), "whyWon", "relationship"));

        assertThat(deal.at("/probability").asString()).isEqualTo("60");
        assertThat(foreign.at("/violations/0/code").asString()).isEqualTo("stageOfOtherPipeline");
        assertThat(awaitTasks(deal, 3)).hasSize(3);
    }

    private void win(JsonNode deal, String why) {
        change("opportunity", id(deal), Map.of("stage", stage("Won"), "whyWon", why));
    }

    private List<JsonNode> awaitTasks(JsonNode deal, int many) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tasks(deal)).hasSize(many));
        return tasks(deal);
    }

    private List<JsonNode> tasks(JsonNode deal) {
        return ana.post(
                        "/records/task/query",
                        Map.of(
                                "filter",
                                Map.of("field", "sales.deal", "op", "is", "value", id(deal)),
                                "sort",
                                List.of(Map.of("field", "due"))))
                .at("/items")
                .valueStream()
                .toList();
    }

    private void change(String object, String id, Map<String, Object> becomes) {
        Map<String, Object> fields = new java.util.HashMap<>();
        becomes.forEach((key, value) -> fields.put(key, Map.of("becomes", value)));
        var answer = ana.patch("/records/" + object + "/" + id, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String stage(String name) {
        return ana.post("/records/stage/query", Map.of("filter", Map.of("field", "name", "op", "is", "value", name)))
                .at("/items/0/id")
                .asString();
    }

    private JsonNode made(String object, Map<String, Object> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private LocalDate today() {
        return LocalDate.now(ZoneId.of(ana.get("/workspace").at("/timeZone").asString()));
    }

    private static String told(JsonNode task) {
        return task.at("/due").asString() + " " + task.at("/subject").asString() + " ("
                + task.at("/sales.channel").asString() + ")";
    }

    private static String standing(JsonNode task) {
        return task.at("/status").asString() + " " + task.at("/sales.outcome").asString("");
    }

    private static String id(JsonNode record) {
        return record.at("/id").asString();
    }
}
