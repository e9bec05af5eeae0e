package org.kinward.suite.constituency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.constituency.Parties.account;
import static org.kinward.suite.constituency.Parties.await;
import static org.kinward.suite.constituency.Parties.contact;
import static org.kinward.suite.constituency.Parties.id;
import static org.kinward.suite.constituency.Parties.is;
import static org.kinward.suite.constituency.Parties.of;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
    private final Parties they = new Parties(ana);

    @Test
    void aPartyIsSeveralThingsToUsAtOnceAndItsOwnerLooksAfterIt() {
        UUID both = they.account("Torrefação Norte");

        they.made("relationship", Map.of("kind", "customer", "party", account(both)));
        JsonNode supplier =
                they.made("relationship", Map.of("kind", "supplier", "party", account(both), "stage", "ended"));

        var kinds = ana.post(
                "/records/relationship/query",
                Map.of(
                        "filter",
                        is("party", both),
                        "fields",
                        List.of("kind", "stage", "steward", "party:account.owner")));
        assertThat(kinds.at("/items").findValuesAsString("kind")).containsExactlyInAnyOrder("customer", "supplier");
        assertThat(kinds.at("/items/0/steward").isNull()).isTrue();
        assertThat(supplier.at("/until").asString()).isEqualTo(they.today().toString());
    }

    @Test
    void aConnectionIsReadFromBothSides() {
        UUID rui = they.contact("Rui", "Ramos");
        UUID bakery = they.account("Padaria Lua");

        JsonNode said =
                they.made("connection", Map.of("kind", "referred", "from", contact(rui), "to", account(bakery)));

        assertThat(said.at("/back").asString()).isEqualTo("referred");
        assertThat(option("connection", "kind", "referred")).isEqualTo("referred");
        assertThat(option("connection", "back", "referred")).isEqualTo("was referred by");
        assertThat(they.found("connection", is("to", bakery)))
                .containsExactly(said.at("/id").asString());
        assertThat(they.found("connection", is("from", rui)))
                .containsExactly(said.at("/id").asString());
    }

    @Test
    void nobodyIsConnectedWithThemselves() {
        UUID rui = they.contact("Rui", "Reis");

        Answer refused = ana.post(
                "/records/connection",
                Map.of("fields", Map.of("kind", "friendOf", "from", contact(rui), "to", contact(rui))));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/violations/0/code").asString()).isEqualTo("sameAtBothEnds");
        assertThat(refused.at("/violations/0/message").asString()).contains("Choose somebody else");
    }

    @Test
    void aProspectWithWhomADealIsWonIsACustomerAndIsNotWhenItIsTakenBack() {
        UUID hopeful = they.account("Hopeful Lda");
        UUID prospect = id(they.made("relationship", Map.of("kind", "prospect", "party", account(hopeful))));
        UUID deal = id(they.made("opportunity", Map.of("name", "First machine", "account", hopeful.toString())));

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
        await(() -> they.read("relationship", prospect).at("/kind").asString().equals("customer"));

        String undo = "/undos/"
                + ana.post("/undos", Map.of("command", won.at("/batch").asString()))
                        .at("/id")
                        .asString();
        await(() -> ana.get(undo).at("/state").asString().equals("done"));

        assertThat(they.read("relationship", prospect).at("/kind").asString())
                .as(ana.get(undo).text() + ana.get(undo + "/kept").text())
                .isEqualTo("prospect");
    }

    @Test
    void aMergedPartyKeepsAllThatItIsLikesNeedsAndWasPromised() {
        UUID stays = they.account("Acme");
        UUID goes = they.account("ACME Lda");
        UUID friend = they.contact("Zoe", "Alves");
        var moved = Map.of(
                "relationship", id(they.made("relationship", Map.of("kind", "partner", "party", account(goes)))),
                "preference",
                        id(they.made("preference", Map.of("value", "No calls before ten", "party", account(goes)))),
                "need", id(they.made("need", Map.of("words", "Coffee for forty", "party", account(goes)))),
                "promise", id(they.made("promise", Map.of("what", "A second machine", "party", account(goes)))));
        UUID about = id(
                they.made("promise", Map.of("what", "Look at it", "party", contact(friend), "about", account(goes))));
        UUID advises =
                id(they.made("connection", Map.of("kind", "advises", "from", contact(friend), "to", account(stays))));
        UUID referred =
                id(they.made("connection", Map.of("kind", "referred", "from", contact(friend), "to", account(goes))));
        UUID again =
                id(they.made("connection", Map.of("kind", "advises", "from", contact(friend), "to", account(goes))));
        UUID between =
                id(they.made("connection", Map.of("kind", "supplies", "from", account(goes), "to", account(stays))));

        Answer merged = ana.post("/records/account/" + stays + "/merge", Map.of("with", goes.toString()));

        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        moved.forEach(
                (object, id) -> assertThat(they.read(object, id).at("/party/id").asString())
                        .as(object)
                        .isEqualTo(stays.toString()));
        assertThat(they.read("promise", about).at("/about/id").asString()).isEqualTo(stays.toString());
        assertThat(they.found("connection", is("to", stays)))
                .containsExactlyInAnyOrder(advises.toString(), referred.toString());
        assertThat(they.read("connection", again).at("/deletedAt").isNull()).isFalse();
        assertThat(they.read("connection", between).at("/deletedAt").isNull()).isFalse();

        ana.post("/undo", Map.of("batch", merged.at("/batch").asString()));

        assertThat(they.read("connection", between).at("/deletedAt").isNull()).isTrue();
        assertThat(they.found("need", is("party", goes))).hasSize(1);
    }

    @Test
    void whatIsSaidOfAPartyGoesIntoTheBinWithItAndComesBack() {
        UUID gone = they.account("Sol e Sombra");
        UUID need = id(they.made("need", Map.of("words", "Shade", "party", account(gone))));

        ana.delete("/records/account/" + gone);
        assertThat(they.read("need", need).at("/deletedAt").isNull()).isFalse();

        ana.post("/records/account/" + gone + "/restore", Map.of());
        assertThat(they.read("need", need).at("/deletedAt").isNull()).isTrue();
    }

    @Test
    void whoIsSilentIsFoundByTheirOwnRhythm() {
        Instant now = Instant.now();
        UUID weekly = touched("Every week", now, 25, 32, 39, 46);
        UUID quarterly = touched("Every quarter", now, 100, 190, 280, 370);
        UUID fresh = touched("Too new to say", now, 200, 201, 202);
        for (UUID party : List.of(weekly, quarterly, fresh)) {
            they.made("relationship", Map.of("kind", "customer", "party", account(party)));
        }
        await(() -> gap(weekly) == 7
                && gap(quarterly) == 90
                && they.read("account", fresh).at("/constituency.touches").asInt() == 3);

        var silent = they.found(
                "account",
                Map.of(
                        "and",
                        List.of(
                                of("id", "in", List.of(weekly, quarterly, fresh)),
                                of("constituency.silentFrom", "lt", Map.of("relative", "today", "days", 0)),
                                Map.of("any", "relationship:party", "where", of("kind", "is", "customer")))));

        assertThat(silent).containsExactly(weekly.toString());
        assertThat(they.read("account", fresh).at("/constituency.averageGap").isNull())
                .isTrue();
    }

    private UUID touched(String name, Instant now, int... daysAgo) {
        UUID party = they.account(name);
        for (int days : daysAgo) {
            String at = now.minus(Duration.ofDays(days)).toString();
            they.made("interaction", Map.of("channel", "call", "about", account(party), "occurredAt", at));
        }
        return party;
    }

    private int gap(UUID party) {
        return they.read("account", party).at("/constituency.averageGap").asInt(0);
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

    private static String stage(String name) {
        return JdbcClient.create(APPLICATION.dataSource())
                .sql("select id from data.stage where name = ?")
                .param(name)
                .query((row, n) -> row.getString(1))
                .single();
    }
}
