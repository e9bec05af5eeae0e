package org.kinward.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.kernel.id.Ids;
import org.kinward.testing.ApiClient;
import org.kinward.testing.ApiClient.Answer;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Taking back what was done, and what stays when somebody has built on it. */
class UndoIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    private Answer commands(List<?> commands) {
        Answer answer = ana.post("/commands", Map.of("mode", "EACH", "commands", commands));
        assertThat(answer.at("/outcomes").findValuesAsString("status"))
                .as(answer.text())
                .containsOnly("saved");
        return answer;
    }

    private static Map<String, Object> create(String object, UUID id, Map<String, ?> fields) {
        return Map.of("do", "create", "object", object, "id", id.toString(), "fields", fields);
    }

    private static Map<String, Object> update(String object, UUID id, Map<String, ?> fields) {
        Map<String, Object> changes = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("becomes", field.getValue())));
        return Map.of("do", "update", "object", object, "id", id.toString(), "fields", changes);
    }

    private Answer undo(Answer done) {
        return ana.post("/undo", Map.of("batch", done.at("/batch").asString()));
    }

    private List<String> statuses(Answer answer) {
        return answer.at("/outcomes").findValuesAsString("status");
    }

    private JsonNode read(String object, UUID id) {
        return ana.get("/records/" + object + "/" + id).json();
    }

    @Test
    void whatWasMadeGoesToTheBinUnlessItWasChangedOrIsUsed() {
        UUID plain = Ids.next();
        UUID changed = Ids.next();
        UUID used = Ids.next();
        Answer done = commands(List.of(
                create("account", plain, Map.of("name", "Plain")),
                create("account", changed, Map.of("name", "Changed")),
                create("account", used, Map.of("name", "Used"))));
        commands(List.of(update("account", changed, Map.of("taxId", "1"))));
        commands(List.of(create("opportunity", Ids.next(), Map.of("name", "Relies on it", "account", used))));
        JsonNode preview = ana.post(
                        "/undo/preview", Map.of("command", done.at("/batch").asString()))
                .json();
        assertThat(preview.at("/progress/deleted").asInt()).isEqualTo(1);
        assertThat(preview.at("/kept").findValuesAsString("reason")).containsExactly("used", "changed");
        assertThat(preview.at("/kept/1/record/title").asString()).isEqualTo("Changed");

        Answer undone = undo(done);
        assertThat(statuses(undone)).containsExactly("rejected", "conflict", "saved");
        assertThat(undone.at("/outcomes/0/violations/0/code").asString()).isEqualTo("usedSince");
        assertThat(read("account", plain).path("deletedAt").isNull()).isFalse();
        assertThat(read("account", changed).path("deletedAt").isNull()).isTrue();
        assertThat(read("account", used).path("deletedAt").isNull()).isTrue();
    }

    @Test
    void oneWhoStaysKeepsWhatItPointsTo() {
        UUID account = Ids.next();
        UUID deal = Ids.next();
        Answer done = commands(List.of(
                create("account", account, Map.of("name", "Held by its deal")),
                create("opportunity", deal, Map.of("name", "Changed deal", "account", account))));
        commands(List.of(update("opportunity", deal, Map.of("nextStep", "Call"))));
        assertThat(statuses(undo(done))).containsExactly("conflict", "rejected");
        assertThat(read("opportunity", deal).at("/account/title").asString()).isEqualTo("Held by its deal");
    }

    @Test
    void aBulkCommandGoesBackFieldByFieldAndForthAgain() {
        List<UUID> ids = IntStream.range(0, 20).mapToObj(n -> Ids.next()).toList();
        commands(ids.stream()
                .map(id -> create("account", id, Map.of("name", "Bulk", "taxId", "old")))
                .toList());
        Answer bulk = commands(ids.stream()
                .map(id -> update("account", id, Map.of("taxId", "new", "industry", "retail")))
                .toList());
        commands(List.of(update("account", ids.getFirst(), Map.of("taxId", "somebody else's"))));
        Answer undone = undo(bulk);
        assertThat(statuses(undone)).hasSize(20).containsOnlyOnce("conflict");
        assertThat(undone.at("/outcomes/19/fields/taxId/theirs").asString()).isEqualTo("somebody else's");
        assertThat(read("account", ids.getFirst()).path("taxId").asString()).isEqualTo("somebody else's");
        assertThat(read("account", ids.getFirst()).path("industry").isNull()).isTrue();
        assertThat(read("account", ids.getLast()).path("taxId").asString()).isEqualTo("old");

        Answer redone = undo(undone);
        assertThat(statuses(redone)).containsOnly("saved");
        assertThat(read("account", ids.getLast()).path("taxId").asString()).isEqualTo("new");
        assertThat(read("account", ids.getFirst()).path("taxId").asString()).isEqualTo("somebody else's");
        assertThat(read("account", ids.getFirst()).path("industry").asString()).isEqualTo("retail");
    }

    @Test
    void linesOfADealComeBackAsTheyWere() {
        UUID deal = Ids.next();
        UUID product = Ids.next();
        commands(List.of(create("product", product, Map.of("name", "Grinder"))));
        commands(List.of(create(
                "opportunity",
                deal,
                Map.of(
                        "name",
                        "With lines",
                        "lines",
                        List.of(
                                Map.of("product", product, "quantity", "1", "price", "10"),
                                Map.of("product", product, "quantity", "2", "price", "20"))))));
        JsonNode whole = read("opportunity", deal);
        JsonNode before = whole.path("lines");
        String first = before.at("/0/id").asString();
        String second = before.at("/1/id").asString();
        Answer done = commands(List.of(Map.of(
                "do",
                "update",
                "object",
                "opportunity",
                "id",
                deal.toString(),
                "fields",
                Map.of(
                        "lines",
                        Map.of(
                                "add", List.of(Map.of("product", product, "quantity", "9")),
                                "change",
                                        List.of(Map.of(
                                                "id", first, "fields", Map.of("quantity", Map.of("becomes", "5")))),
                                "remove", List.of(second))))));
        assertThat(statuses(undo(done))).containsOnly("saved");
        JsonNode after = read("opportunity", deal).path("lines");
        assertThat(after.valueStream().map(line -> line.path("id").asString()))
                .containsExactlyInAnyOrder(first, second);
        assertThat(after.findValuesAsString("quantity")).containsExactlyInAnyOrder("1", "2");
        assertThat(read("opportunity", deal).at("/amount/amount")).isEqualTo(whole.at("/amount/amount"));
    }

    @Test
    void aCommandOfManyBatchesIsUndoneWithProgressAndAReport() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        List<UUID> ids = new ArrayList<>();
        var records = APPLICATION.bean(Records.class);
        var actor = new org.kinward.engine.access.Actor(
                user("Ana Alves"), org.kinward.engine.access.Origin.IMPORT, java.util.Locale.ENGLISH);
        Errand.of(UUID.fromString(key)).carry(() -> {
            for (int batch = 0; batch < 3; batch++) {
                UUID id = Ids.next();
                ids.add(id);
                records.execute(
                        actor,
                        org.kinward.engine.record.command.Mode.EACH,
                        List.of(new org.kinward.engine.record.command.Command.Create(
                                "account",
                                id,
                                Map.of("name", tools.jackson.databind.node.StringNode.valueOf("Brought " + batch)))));
            }
            return ids;
        });
        commands(List.of(update("account", ids.get(1), Map.of("taxId", "kept"))));
        Answer begun = ana.post("/undos", Map.of("command", key));
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        String path = "/undos/" + begun.at("/id").asString();
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!ana.get(path).at("/state").asString().equals("done")
                && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        JsonNode progress = ana.get(path).at("/progress");
        assertThat(progress.path("lines").asInt()).isEqualTo(3);
        assertThat(progress.path("done").asInt()).isEqualTo(3);
        assertThat(progress.path("deleted").asInt()).isEqualTo(2);
        assertThat(progress.path("kept").asInt()).isEqualTo(1);
        assertThat(ana.get(path + "/kept").at("/items/0/record/title").asString())
                .isEqualTo("Brought 1");
        assertThat(ana.get(path + "/kept").at("/items/0/by/title").asString()).isEqualTo("Ana Alves");
        assertThat(ana.get(path + "/report").text())
                .startsWith("object,id,title,reason")
                .contains("Brought 1,changed,Somebody has changed this since");
        JsonNode deeds = ana.get("/deeds").json();
        JsonNode brought = one(deeds, "command", key);
        assertThat(brought.at("/undone/state").asString()).isEqualTo("done");
        assertThat(brought.at("/did/0/records").asInt()).isEqualTo(3);
        assertThat(one(deeds, "undoes", key).path("command").asString())
                .isEqualTo(begun.at("/id").asString());
    }

    private UUID user(String name) {
        return UUID.fromString(
                ana.post("/records/user/query", Map.of("filter", Map.of("field", "name", "op", "is", "value", name)))
                        .at("/items/0/id")
                        .asString());
    }

    private static JsonNode one(JsonNode page, String field, String value) {
        return page.path("items")
                .valueStream()
                .filter(item -> item.path(field).asString("").equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.toString()));
    }

    @Test
    void whoMayNotChangeItCannotTakeItBack() {
        UUID id = Ids.next();
        Answer done = commands(List.of(create("account", id, Map.of("name", "Ana's own"))));
        APPLICATION.user("Rita Reis", "rita@example.com", "rep");
        Answer refused = APPLICATION
                .as("rita@example.com")
                .post("/undo", Map.of("batch", done.at("/batch").asString()));
        assertThat(statuses(refused)).containsExactly("denied");
        assertThat(read("account", id).path("deletedAt").isNull()).isTrue();
    }

    @Test
    void aRelationWhoseOldTargetLiesInTheBinPointsNowhereSoThatWhatWasMadeCanGo() {
        UUID before = Ids.next();
        UUID deal = Ids.next();
        commands(List.of(
                create("account", before, Map.of("name", "Before")),
                create("opportunity", deal, Map.of("name", "Moves", "account", before.toString()))));
        assertThat(ana.delete("/records/account/" + before).status()).isEqualTo(204);
        UUID made = Ids.next();
        Answer moved = commands(List.of(
                create("account", made, Map.of("name", "Made")),
                update("opportunity", deal, Map.of("account", made.toString()))));
        Answer undone = ana.post("/undo", Map.of("batch", moved.at("/batch").asString()));
        assertThat(undone.at("/outcomes").findValuesAsString("status")).containsExactly("conflict", "saved");
        assertThat(ana.get("/records/opportunity/" + deal).at("/account").isNull())
                .isTrue();
        assertThat(ana.get("/records/account/" + made).at("/deletedAt").isNull())
                .isFalse();
    }

    @Test
    void aRequiredRelationWhoseOldTargetLiesInTheBinStaysAndTheReportSaysWhereItPoints() {
        UUID before = Ids.next();
        UUID after = Ids.next();
        UUID need = Ids.next();
        Map<String, Object> party = Map.of("object", "account", "id", before.toString());
        commands(List.of(
                create("account", before, Map.of("name", "Needed before")),
                create("account", after, Map.of("name", "Needs now")),
                create("need", need, Map.of("words", "A quieter machine", "party", party))));
        Answer moved = commands(List.of(
                update("need", need, Map.of("party", Map.of("object", "account", "id", after.toString())))));
        assertThat(ana.delete("/records/account/" + before).status()).isEqualTo(204);

        Answer undone = ana.post("/undo", Map.of("batch", moved.at("/batch").asString()));

        assertThat(undone.at("/outcomes/0/status").asString()).as(undone.text()).isEqualTo("conflict");
        assertThat(undone.at("/outcomes/0/fields/party/theirs/id").asString())
                .as(undone.text())
                .isEqualTo(after.toString());
        assertThat(undone.at("/outcomes/0/fields/party/yours/id").asString()).isEqualTo(before.toString());
        assertThat(ana.get("/records/need/" + need).at("/party/id").asString()).isEqualTo(after.toString());
    }

    @Test
    void whatFollowsFromACommandIsNotDoneOnceItIsTakenBackAndWhatFollowsFromTheUndoIs() {
        UUID account = Ids.next();
        UUID batch = UUID.fromString(commands(List.of(create("account", account, Map.of("name", "Followed"))))
                .at("/batch")
                .asString());
        UUID before = Ids.next();
        assertThat(following(batch, batch, before)).isEqualTo("saved");

        Answer undone = ana.post("/undo", Map.of("batch", batch.toString()));

        UUID after = Ids.next();
        assertThat(following(batch, batch, after)).isEqualTo("skipped");
        assertThat(ana.get("/records/account/" + after).status()).isEqualTo(404);
        assertThat(following(batch, UUID.randomUUID(), Ids.next()))
                .as("from another batch of it")
                .isEqualTo("saved");
        UUID back = UUID.fromString(undone.at("/batch").asString());
        assertThat(following(back, back, Ids.next())).isEqualTo("saved");
    }

    /** Makes an account as somebody would who reacts to a batch of a command; what came of it. */
    private static String following(UUID command, UUID batch, UUID id) {
        var errand = new Errand(command, new org.kinward.engine.feed.Cause(batch, 1));
        var name = tools.jackson.databind.node.StringNode.valueOf("Follows " + id);
        return errand.carry(() -> APPLICATION
                        .bean(Records.class)
                        .execute(
                                org.kinward.engine.access.Actor.system(org.kinward.engine.access.Origin.SYSTEM),
                                org.kinward.engine.record.command.Mode.EACH,
                                List.of(new org.kinward.engine.record.command.Command.Create(
                                        "account", id, Map.of("name", name)))))
                .outcomes()
                .getFirst()
                .status();
    }
}
