package org.kinward.suite.constituency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.constituency.Parties.account;
import static org.kinward.suite.constituency.Parties.await;
import static org.kinward.suite.constituency.Parties.create;
import static org.kinward.suite.constituency.Parties.id;
import static org.kinward.suite.constituency.Parties.of;

import java.time.LocalDate;
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

/** Promises made, kept and counted, met at the door. */
class PromisesIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();
    private final Parties they = new Parties(ana);

    @Test
    void aPromiseIsMadeInTheCallItIsSpokenInAndTakenBackWithIt() {
        UUID client = they.account("Oficina Sul");
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
        JsonNode made = they.read("promise", promise);
        assertThat(made.at("/state").asString()).isEqualTo("open");
        assertThat(made.at("/promisedBy").asString()).isEqualTo("us");
        assertThat(made.at("/responsible/title").asString()).isEqualTo("Ana Alves");

        ana.post("/undo", Map.of("batch", saved.at("/batch").asString()));

        assertThat(they.read("promise", promise).at("/deletedAt").isNull()).isFalse();
        assertThat(they.read("interaction", call).at("/deletedAt").isNull()).isFalse();
    }

    @Test
    void keptPromisesAreCountedByPersonAndByCustomer() {
        UUID one = they.account("Rates one");
        UUID other = they.account("Rates other");
        LocalDate today = they.today();
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
    void searchAndTheTimelineTellOfPromisesAndNeeds() {
        UUID party = they.account("Farol");
        UUID promise =
                id(they.made("promise", Map.of("what", "Bring the xylographic samples", "party", account(party))));
        they.made("need", Map.of("words", "A xylophone for the lobby", "party", account(party)));

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
        UUID party = they.account("Not Rui's");
        UUID promise = id(they.made("promise", Map.of("what", "Between us", "party", account(party))));
        var rui = APPLICATION.as("rui@example.com");

        assertThat(rui.get("/records/promise/" + promise).status()).isEqualTo(404);
        assertThat(rui.post("/records/promise", Map.of("fields", Map.of("what", "Mine", "party", account(party))))
                        .at("/violations/0/field")
                        .asString())
                .isEqualTo("party");
    }

    private void promise(UUID party, String state, LocalDate due) {
        they.made(
                "promise", Map.of("what", "Of " + due, "party", account(party), "state", state, "due", due.toString()));
    }

    private static Map<String, Object> late() {
        return Map.of(
                "and", List.of(of("state", "is", "open"), of("due", "lt", Map.of("relative", "today", "days", 0))));
    }

    /** Those that can be judged: settled, or open beyond their day. */
    private static Map<String, Object> due() {
        return Map.of("or", List.of(of("state", "isNot", "open"), late()));
    }
}
