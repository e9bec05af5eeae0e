package org.kinward.suite.constituency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.kernel.id.Ids;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What parties are to us and to each other, met at the door. */
class ConstituencyIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void aPartyIsSeveralThingsToUsAtOnceAndItsOwnerLooksAfterIt() {
        UUID both = account("Torrefação Norte");

        made("relationship", Map.of("kind", "customer", "party", account(both)));
        JsonNode supplier = made("relationship", Map.of("kind", "supplier", "party", account(both), "stage", "ended"));

        var kinds = ana.post(
                "/records/relationship/query",
                Map.of(
                        "filter",
                        is("party", both),
                        "fields",
                        List.of("kind", "stage", "steward", "party:account.owner")));
        assertThat(kinds.at("/items").findValuesAsString("kind")).containsExactlyInAnyOrder("customer", "supplier");
        assertThat(kinds.at("/items/0/steward").isNull()).isTrue();
        assertThat(supplier.at("/until").asString())
                .isEqualTo(LocalDate.now(zone()).toString());
    }

    @Test
    void aConnectionIsReadFromBothSides() {
        UUID rui = contact("Rui", "Ramos");
        UUID bakery = account("Padaria Lua");

        JsonNode said = made("connection", Map.of("kind", "referred", "from", contact(rui), "to", account(bakery)));

        assertThat(said.at("/back").asString()).isEqualTo("referred");
        assertThat(option("connection", "kind", "referred")).isEqualTo("referred");
        assertThat(option("connection", "back", "referred")).isEqualTo("was referred by");
        assertThat(found("connection", is("to", bakery)))
                .containsExactly(said.at("/id").asString());
        assertThat(found("connection", is("from", rui)))
                .containsExactly(said.at("/id").asString());
    }

    @Test
    void nobodyIsConnectedWithThemselves() {
        UUID rui = contact("Rui", "Reis");

        Answer refused = ana.post(
                "/records/connection",
                Map.of("fields", Map.of("kind", "friendOf", "from", contact(rui), "to", contact(rui))));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/violations/0/code").asString()).isEqualTo("sameAtBothEnds");
        assertThat(refused.at("/violations/0/message").asString()).contains("Choose somebody else");
    }

    @Test
    void aPromiseIsMadeInTheCallItIsSpokenInAndTakenBackWithIt() {
        UUID client = account("Oficina Sul");
        UUID call = Ids.next();
        UUID promise = Ids.next();

        Answer saved = ana.post(
                "/commands",
                Map.of(
                        "mode",
                        "ALL_OR_NOTHING",
                        "commands",
                        List.of(
                                create("interaction", call, Map.of("channel", "call", "about", account(client))),
                                create(
                                        "promise",
                                        promise,
                                        Map.of(
                                                "what",
                                                "Send the price list",
                                                "party",
                                                account(client),
                                                "due",
                                                "2026-12-01",
                                                "madeIn",
                                                Map.of("object", "interaction", "id", call))))));
        assertThat(saved.at("/outcomes").findValuesAsString("status")).containsExactly("saved", "saved");
        JsonNode made = read("promise", promise);
        assertThat(made.at("/state").asString()).isEqualTo("open");
        assertThat(made.at("/promisedBy").asString()).isEqualTo("us");
        assertThat(made.at("/responsible/title").asString()).isEqualTo("Ana Alves");

        ana.post("/undo", Map.of("batch", saved.at("/batch").asString()));

        assertThat(read("promise", promise).at("/deletedAt").isNull()).isFalse();
        assertThat(read("interaction", call).at("/deletedAt").isNull()).isFalse();
    }

    @Test
    void keptPromisesAreCountedByPersonAndByCustomer() {
        UUID one = account("Rates one");
        UUID other = account("Rates other");
        LocalDate today = LocalDate.now(zone());
        promise(one, "kept", today.plusDays(1));
        promise(one, "kept", today.minusDays(1));
        promise(one, "broken", today.minusDays(1));
        promise(other, "kept", today);
        promise(other, "open", today.minusDays(1));
        promise(other, "open", today.plusDays(1));

        Answer rates = ana.post(
                "/records/promise/groups",
                Map.of(
                        "filter", Map.of("field", "party", "op", "in", "value", List.of(one, other)),
                        "by", List.of(Map.of("field", "party")),
                        "measures",
                                List.of(
                                        Map.of("key", "kept", "kind", "count", "filter", of("state", "is", "kept")),
                                        Map.of("key", "due", "kind", "count", "filter", due()),
                                        Map.of("key", "rate", "kind", "ratio", "of", "kept", "to", "due"))));

        assertThat(rates.status()).as(rates.text()).isEqualTo(200);
        var byParty = rates.at("/groups")
                .valueStream()
                .map(group -> group.at("/by/0/title").asString() + " "
                        + group.at("/measures/rate").asString())
                .toList();
        System.out.println("promises kept in time, by customer: " + byParty);
        assertThat(byParty).anySatisfy(line -> assertThat(line).startsWith("Rates one 0.33"));
        assertThat(byParty).anySatisfy(line -> assertThat(line).startsWith("Rates other 0.5"));
        var mine = ana.post(
                "/records/promise/groups",
                Map.of(
                        "filter", Map.of("field", "party", "op", "in", "value", List.of(one, other)),
                        "by", List.of(Map.of("field", "responsible")),
                        "measures", List.of(Map.of("key", "late", "kind", "count", "filter", late()))));
        assertThat(mine.at("/groups/0/by/0/title").asString()).isEqualTo("Ana Alves");
        assertThat(mine.at("/groups/0/measures/late").asInt()).isEqualTo(1);
    }

    @Test
    void aProspectWithWhomADealIsWonIsACustomerAndIsNotWhenItIsTakenBack() {
        UUID hopeful = account("Hopeful Lda");
        UUID prospect = id(made("relationship", Map.of("kind", "prospect", "party", account(hopeful))));
        UUID deal = id(made("opportunity", Map.of("name", "First machine", "account", hopeful.toString())));

        Answer won = ana.post(
                "/commands",
                Map.of(
                        "mode",
                        "ALL_OR_NOTHING",
                        "commands",
                        List.of(Map.of(
                                "do",
                                "update",
                                "object",
                                "opportunity",
                                "id",
                                deal,
                                "fields",
                                Map.of(
                                        "stage", Map.of("becomes", stage("Won")),
                                        "whyWon", Map.of("becomes", "referral"))))));
        assertThat(won.at("/outcomes/0/status").asString()).as(won.text()).isEqualTo("saved");
        await(() -> read("relationship", prospect).at("/kind").asString().equals("customer"));

        ana.post("/undos", Map.of("command", won.at("/batch").asString()));

        await(() -> read("relationship", prospect).at("/kind").asString().equals("prospect"));
    }

    @Test
    void aMergedPartyKeepsAllThatItIsLikesNeedsAndWasPromised() {
        UUID stays = account("Acme");
        UUID goes = account("ACME Lda");
        UUID friend = contact("Zoe", "Alves");
        var moved = Map.of(
                "relationship", id(made("relationship", Map.of("kind", "partner", "party", account(goes)))),
                "preference", id(made("preference", Map.of("value", "No calls before ten", "party", account(goes)))),
                "need", id(made("need", Map.of("words", "Coffee for forty", "party", account(goes)))),
                "promise", id(made("promise", Map.of("what", "A second machine", "party", account(goes)))));
        UUID about =
                id(made("promise", Map.of("what", "Look at it", "party", contact(friend), "about", account(goes))));
        UUID advises = id(made("connection", Map.of("kind", "advises", "from", contact(friend), "to", account(stays))));
        UUID referred =
                id(made("connection", Map.of("kind", "referred", "from", contact(friend), "to", account(goes))));
        UUID again = id(made("connection", Map.of("kind", "advises", "from", contact(friend), "to", account(goes))));
        UUID between = id(made("connection", Map.of("kind", "supplies", "from", account(goes), "to", account(stays))));

        Answer merged = ana.post("/records/account/" + stays + "/merge", Map.of("with", goes.toString()));

        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        moved.forEach(
                (object, id) -> assertThat(read(object, id).at("/party/id").asString())
                        .as(object)
                        .isEqualTo(stays.toString()));
        assertThat(read("promise", about).at("/about/id").asString()).isEqualTo(stays.toString());
        assertThat(found("connection", is("to", stays)))
                .containsExactlyInAnyOrder(advises.toString(), referred.toString());
        assertThat(read("connection", again).at("/deletedAt").isNull()).isFalse();
        assertThat(read("connection", between).at("/deletedAt").isNull()).isFalse();

        ana.post("/undo", Map.of("batch", merged.at("/batch").asString()));

        assertThat(read("connection", between).at("/deletedAt").isNull()).isTrue();
        assertThat(found("need", is("party", goes))).hasSize(1);
    }

    @Test
    void whatIsSaidOfAPartyGoesIntoTheBinWithItAndComesBack() {
        UUID gone = account("Sol e Sombra");
        UUID need = id(made("need", Map.of("words", "Shade", "party", account(gone))));

        ana.delete("/records/account/" + gone);
        assertThat(read("need", need).at("/deletedAt").isNull()).isFalse();

        ana.post("/records/account/" + gone + "/restore", Map.of());
        assertThat(read("need", need).at("/deletedAt").isNull()).isTrue();
    }

    @Test
    void searchAndTheTimelineTellOfPromisesAndNeeds() {
        UUID party = account("Farol");
        UUID promise = id(made("promise", Map.of("what", "Bring the xylographic samples", "party", account(party))));
        made("need", Map.of("words", "A xylophone for the lobby", "party", account(party)));

        await(() ->
                ana.get("/search?q=xylo").at("/groups").findValuesAsString("id").size() == 2);
        await(() -> ana.get("/records/account/" + party + "/timeline?kinds=promise,need")
                        .at("/items")
                        .size()
                == 2);
        var told = ana.get("/records/account/" + party + "/timeline?kinds=promise");
        assertThat(told.at("/items/0/record/id").asString()).isEqualTo(promise.toString());
        assertThat(told.at("/items/0/data/state").asString()).isEqualTo("open");
    }

    @Test
    void otherPeoplesPromisesAreAsFarAwayAsTheirCustomers() {
        APPLICATION.user("Rui Reis", "rui@example.com", "rep");
        UUID party = account("Not Rui's");
        UUID promise = id(made("promise", Map.of("what", "Between us", "party", account(party))));
        var rui = APPLICATION.as("rui@example.com");

        assertThat(rui.get("/records/promise/" + promise).status()).isEqualTo(404);
        assertThat(rui.post("/records/promise", Map.of("fields", Map.of("what", "Mine", "party", account(party))))
                        .at("/violations/0/field")
                        .asString())
                .isEqualTo("party");
    }

    // ---- words ---------------------------------------------------------------------------------------------------

    private void promise(UUID party, String state, LocalDate due) {
        made("promise", Map.of("what", "Of " + due, "party", account(party), "state", state, "due", due.toString()));
    }

    private static Map<String, Object> late() {
        return Map.of(
                "and", List.of(of("state", "is", "open"), of("due", "lt", Map.of("relative", "today", "days", 0))));
    }

    /** Those that can be judged: settled, or open beyond their day. */
    private static Map<String, Object> due() {
        return Map.of("or", List.of(of("state", "isNot", "open"), late()));
    }

    private static Map<String, Object> of(String field, String op, Object value) {
        return Map.of("field", field, "op", op, "value", value);
    }

    private static Map<String, Object> is(String field, UUID id) {
        return of(field, "is", id.toString());
    }

    private static Map<String, Object> create(String object, UUID id, Map<String, Object> fields) {
        return Map.of("do", "create", "object", object, "id", id, "fields", fields);
    }

    private List<String> found(String object, Map<String, Object> filter) {
        return ana.post("/records/" + object + "/query", Map.of("filter", filter))
                .at("/items")
                .valueStream()
                .map(one -> one.at("/id").asString())
                .toList();
    }

    private String option(String object, String field, String key) {
        return ana.get("/catalog")
                .at("/objects")
                .valueStream()
                .filter(one -> one.at("/key").asString().equals(object))
                .flatMap(one -> one.at("/fields").valueStream())
                .filter(one -> one.at("/key").asString().equals(field))
                .flatMap(one -> one.at("/options").valueStream())
                .filter(one -> one.at("/key").asString().equals(key))
                .map(one -> one.at("/label").asString())
                .findFirst()
                .orElseThrow();
    }

    private UUID account(String name) {
        return id(made("account", Map.of("name", name)));
    }

    private UUID contact(String given, String family) {
        return id(made("contact", Map.of("name", Map.of("given", given, "family", family))));
    }

    private static Map<String, Object> account(UUID id) {
        return Map.of("object", "account", "id", id.toString());
    }

    private static Map<String, Object> contact(UUID id) {
        return Map.of("object", "contact", "id", id.toString());
    }

    private JsonNode made(String object, Map<String, Object> fields) {
        var answer = ana.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode read(String object, UUID id) {
        return ana.get("/records/" + object + "/" + id + "?itself=true").json();
    }

    private static UUID id(JsonNode record) {
        return UUID.fromString(record.at("/id").asString());
    }

    private static java.time.ZoneId zone() {
        return java.time.ZoneId.of(
                APPLICATION.administrator().get("/workspace").at("/timeZone").asString());
    }

    private static String stage(String name) {
        return JdbcClient.create(APPLICATION.dataSource())
                .sql("select id from data.stage where name = ?")
                .param(name)
                .query((row, n) -> row.getString(1))
                .single();
    }

    private static void await(BooleanSupplier come) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it came in time").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
    }
}
