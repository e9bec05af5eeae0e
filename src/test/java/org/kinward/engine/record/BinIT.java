package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The bin, what follows a record into it, and what is left in the end. */
class BinIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    private UUID create(String object, Map<String, ?> fields) {
        UUID id = Ids.next();
        Answer answer = ana.post("/records/" + object, Map.of("id", id.toString(), "fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id;
    }

    private boolean live(String object, UUID id) {
        JsonNode record =
                ana.get("/records/" + object + "/" + id + "?itself=true").json();
        return record.has("deletedAt") && record.path("deletedAt").isNull();
    }

    private void delete(String object, UUID id) {
        assertThat(ana.delete("/records/" + object + "/" + id).status()).isEqualTo(204);
    }

    @Test
    void linksGoWithARecordAndComeBackWithItAndOthersStay() {
        UUID account = create("account", Map.of("name", "Goes"));
        UUID contact = create("contact", Map.of("name", Map.of("given", "Rita")));
        UUID job = create("worksAt", Map.of("contact", contact, "account", account));
        UUID earlier = create("worksAt", Map.of("contact", contact, "account", account));
        UUID deal = create("opportunity", Map.of("name", "Stays", "account", account));
        delete("worksAt", earlier);
        JsonNode preview = ana.post("/bin/preview", Map.of("object", "account", "ids", List.of(account.toString())))
                .json();
        assertThat(preview.at("/follow/0/object").asString()).isEqualTo("worksAt");
        assertThat(preview.at("/follow/0/records").asInt()).isEqualTo(1);
        assertThat(preview.at("/stay").findValuesAsString("object")).containsExactly("opportunity");
        delete("account", account);
        assertThat(live("worksAt", job)).isFalse();
        assertThat(live("opportunity", deal)).isTrue();
        assertThat(ana.post("/records/account/" + account + "/restore", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(live("worksAt", job)).isTrue();
        assertThat(live("worksAt", earlier)).isFalse();
    }

    @Test
    void aLinkComesBackOnlyWhereBothItsEndsAreThere() {
        UUID account = create("account", Map.of("name", "One end"));
        UUID contact = create("contact", Map.of("name", Map.of("given", "Other end")));
        UUID job = create("worksAt", Map.of("contact", contact, "account", account));
        delete("contact", contact);
        delete("account", account);
        ana.post("/records/contact/" + contact + "/restore", Map.of());
        assertThat(live("worksAt", job)).isFalse();
    }

    @Test
    void deletingIsUndoneWithAllThatWentAlong() {
        UUID account = create("account", Map.of("name", "Undone"));
        UUID contact = create("contact", Map.of("name", Map.of("given", "Zé")));
        UUID job = create("worksAt", Map.of("contact", contact, "account", account));
        Answer deleted = ana.post(
                "/commands",
                Map.of("commands", List.of(Map.of("do", "delete", "object", "account", "id", account.toString()))));
        assertThat(deleted.at("/outcomes").size()).isEqualTo(1);
        ana.post("/undo", Map.of("batch", deleted.at("/batch").asString()));
        assertThat(live("account", account)).isTrue();
        assertThat(live("worksAt", job)).isTrue();
    }

    @Test
    void whatNothingPointsToIsPurgedAndWhatWasMergedStillLeadsOn() {
        UUID winner = create("account", Map.of("name", "Winner"));
        UUID loser = create("account", Map.of("name", "Loser"));
        ana.post("/records/account/" + winner + "/merge", Map.of("with", loser.toString()));
        UUID used = create("account", Map.of("name", "Pointed to"));
        UUID deal = create("opportunity", Map.of("name", "Points", "account", used));
        delete("account", used);
        Answer dry = ana.post("/bin/purge", Map.of("olderThanDays", 0, "dryRun", true));
        assertThat(dry.at("/purged/account").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(dry.at("/kept/account").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(ana.get("/records/account/" + loser + "?itself=true").status())
                .isEqualTo(200);
        assertThat(ana.post("/bin/purge", Map.of("olderThanDays", 0)).at("/purged"))
                .isEqualTo(dry.at("/purged"));
        assertThat(ana.get("/records/account/" + loser + "?itself=true").status())
                .isEqualTo(404);
        assertThat(ana.get("/records/account/" + loser).header("Location")).endsWith(winner.toString());
        assertThat(ana.get("/records/account/" + used).status()).isEqualTo(200);
        delete("opportunity", deal);
        assertThat(ana.post("/bin/purge", Map.of("object", "opportunity", "ids", List.of(deal.toString())))
                        .at("/purged/opportunity")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void onlyAdministratorsSayHowLongItIsKept() {
        APPLICATION.user("Rita Reis", "rita@example.com", "rep");
        ApiClient rita = APPLICATION.as("rita@example.com");
        assertThat(rita.put("/bin/retention", Map.of("days", 1)).status()).isEqualTo(403);
        assertThat(rita.post("/bin/purge", Map.of("olderThanDays", 0)).status()).isEqualTo(403);
        assertThat(ana.put("/bin/retention", Map.of("days", 30))
                        .at("/retentionDays")
                        .asInt())
                .isEqualTo(30);
        UUID old = create("account", Map.of("name", "Not old enough"));
        delete("account", old);
        APPLICATION.bean(EmptyTheBin.class).run();
        assertThat(ana.get("/records/account/" + old).status()).isEqualTo(200);
        assertThat(ana.get("/bin").at("/items").findValuesAsString("object")).contains("account");
    }

    @Test
    void aLinkDoesNotComeBackByItselfToWhatLiesInTheBin() {
        UUID account = create("account", Map.of("name", "Gone"));
        UUID contact = create("contact", Map.of("name", Map.of("given", "Left")));
        UUID job = create("worksAt", Map.of("contact", contact, "account", account));
        delete("account", account);
        Answer alone = ana.post("/records/worksAt/" + job + "/restore", Map.of());
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.at("/violations/0/field").asString()).isEqualTo("account");
        assertThat(alone.at("/violations/0/code").asString()).isEqualTo("unknownReference");
        assertThat(live("worksAt", job)).isFalse();
    }

    @Test
    void whatCannotComeBackLeavesItsLinksInTheBin() {
        UUID account = create("account", Map.of("name", "Refused", "externalId", "held-by-another"));
        UUID contact = create("contact", Map.of("name", Map.of("given", "Waits")));
        UUID job = create("worksAt", Map.of("contact", contact, "account", account));
        delete("account", account);
        create("account", Map.of("name", "Another", "externalId", "held-by-another"));
        Map<String, Object> restore = Map.of("do", "restore", "object", "account", "id", account.toString());
        Answer answer = ana.post("/commands", Map.of("mode", "EACH", "commands", List.of(restore)));
        assertThat(answer.at("/outcomes/0/status").asString()).isEqualTo("rejected");
        assertThat(live("worksAt", job)).isFalse();
    }
}
