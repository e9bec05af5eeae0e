package org.kinward.suite.activity.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.feed.FeedPage;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.FeedReader;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import tools.jackson.databind.JsonNode;

/** Who is told what and why, met at the door. */
class NotificationsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private final ApiClient ana = APPLICATION.administrator();

    @Test
    void whoIsNamedInACommentIsToldAndWhoMayNotSeeTheRecordIsNot() {
        var near = person("Nina Near", "nina@example.com", team("North"));
        var far = person("Fred Far", "fred@example.com", team("Far away"));
        String account = made("account", Map.of("name", "Mill & Sons", "owner", near.id()));

        made(
                "comment",
                Map.of(
                        "body", "@Nina and @Fred, what do they pay?",
                        "about", Map.of("object", "account", "id", account),
                        "mentions", List.of(Map.of("who", near.id()), Map.of("who", far.id()))));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(because(near, account)).contains("mention"));
        var told = near.client().post("/records/notification/query", Map.of("filter", about(account)));
        assertThat(told.at("/items/0/level").asString()).isEqualTo("needsMe");
        assertThat(told.at("/items/0/about/title").asString()).isEqualTo("Mill & Sons");
        assertThat(near.client()
                        .post("/records/comment/query", Map.of())
                        .at("/items/0/title")
                        .asString())
                .contains("what do they pay");
        // What was told to the one has passed the place where the other would have been told.
        assertThat(because(far, account)).isEmpty();
        assertThat(far.client().post("/records/comment/query", Map.of()).at("/items"))
                .isEmpty();
    }

    @Test
    void whoIsNamedInANoteOrACallIsToldOfItsRecordAndHearsOfLaterChangesAsAnybody() {
        String team = team("Centre");
        var nina = person("Nora Named", "nora@example.com", team);
        var wanda = person("Wanda Writes", "wanda@example.com", team);
        String account = made("account", Map.of("name", "Kiln", "owner", wanda.id()));
        var about = Map.of("object", "account", "id", account);
        var named = List.of(Map.of("who", nina.id()));
        String note = made(
                wanda.client(),
                "note",
                Map.of("body", "<p>@Nora Named, they pay late</p>", "about", about, "mentions", named));
        made(
                wanda.client(),
                "interaction",
                Map.of(
                        "channel",
                        "call",
                        "subject",
                        "@Nora Named rings back",
                        "occurredAt",
                        Instant.now().toString(),
                        "about",
                        about,
                        "mentions",
                        named));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(because(nina, account)).containsExactly("mention", "mention"));
        var source = nina.client().post("/records/notification/query", Map.of("filter", about(account)));
        assertThat(source.at("/items").toString()).contains(note);

        made(nina.client(), "follow", Map.of("about", Map.of("object", "note", "id", note)));
        wanda.client()
                .patch(
                        "/records/note/" + note,
                        Map.of("fields", Map.of("body", Map.of("becomes", "<p>They paid</p>"))));
        await().atMost(SOON).untilAsserted(() -> assertThat(because(nina, note)).contains("changed"));
        assertThat(because(nina, account)).containsExactly("mention", "mention");
    }

    @Test
    void whoOwnsOrFollowsHearsOfItAndWhoDidItOrLeftOrWantsLessDoesNot() {
        String team = team("West");
        var owner = person("Olga Owner", "olga@example.com", team);
        var follower = person("Finn Follower", "finn@example.com", team);
        var silent = person("Sam Silent", "sam@example.com", team);
        String account = made("account", Map.of("name", "Brick Works", "owner", owner.id()));
        var record = Map.of("object", "account", "id", account);
        made(follower.client(), "follow", Map.of("about", record));
        made(silent.client(), "follow", Map.of("about", record));
        made(silent.client(), "muted", Map.of("kind", "notice.changed"));

        rename(ana, account, "Brick Works Ltd");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(because(follower, account)).containsExactly("changed"));
        assertThat(because(owner, account)).contains("handed", "changed");
        assertThat(because(silent, account)).isEmpty();

        made(owner.client(), "follow", Map.of("about", record, "state", "left"));
        rename(owner.client(), account, "Brick Works SA");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(because(follower, account)).hasSize(2));
        assertThat(because(owner, account)).hasSize(2);
    }

    @Test
    void whoIsToSeeToAPromiseIsToldUnlessTheyTookItThemselvesOrMaySeeNoPromises() {
        var paula = person("Paula Promise", "paula@example.com", team("Promising"));
        var next = person("Nick Next", "nick@example.com", team("Next door"));
        UUID nobody = APPLICATION.user("Bo Bare", "bare@example.com", "nothing");
        var bare = new Person(nobody.toString(), APPLICATION.as("bare@example.com"));
        String account = made("account", Map.of("name", "Promised Land"));
        var party = Map.of("object", "account", "id", account);
        String promise =
                made("promise", Map.of("what", "Samples by Friday", "party", party, "responsible", paula.id()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(because(paula, promise)).containsExactly("assigned"));
        var told = paula.client().post("/records/notification/query", Map.of("filter", about(promise)));
        assertThat(told.at("/items/0/level").asString()).isEqualTo("needsMe");
        assertThat(told.at("/items/0/about/title").asString()).isEqualTo("Samples by Friday");

        sees(paula.client(), promise, bare);
        sees(ana, promise, next);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(because(next, promise)).containsExactly("assigned"));
        assertThat(because(bare, promise)).isEmpty();

        String own = made(next.client(), "promise", Map.of("what", "My own", "party", ownAccount(next)));
        made(ana, "comment", Map.of("body", "Whose?", "about", Map.of("object", "promise", "id", own)));
        await().atMost(SOON).untilAsserted(() -> assertThat(because(next, own)).containsExactly("comment"));
    }

    @Test
    void whoeverItIsInTheEndIsToldOnceWhereItWasSomebodyElsesForAMoment() {
        var first = person("Fia First", "fia@example.com", team("Quick"));
        var last = person("Leo Last", "leo@example.com", team("Quicker"));
        var party = Map.of("object", "account", "id", made("account", Map.of("name", "Quick Land")));
        List<String> promises = IntStream.range(0, 8)
                .mapToObj(i -> {
                    String promise =
                            made("promise", Map.of("what", "At once", "party", party, "responsible", first.id()));
                    sees(ana, promise, last);
                    return promise;
                })
                .toList();
        String after = made("promise", Map.of("what", "After all", "party", party, "responsible", last.id()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(because(last, after)).containsExactly("assigned"));

        assertThat(promises)
                .allSatisfy(promise -> assertThat(because(last, promise)).containsExactly("assigned"));
    }

    private static Map<String, Object> ownAccount(Person who) {
        return Map.of("object", "account", "id", made(who.client(), "account", Map.of("name", "Own")));
    }

    private static void sees(ApiClient who, String promise, Person to) {
        var given = who.patch(
                "/records/promise/" + promise, Map.of("fields", Map.of("responsible", Map.of("becomes", to.id()))));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
    }

    @Test
    void whoIsShownARecordThisMomentIsToldOfWhatIsDoneToItInTheNext() {
        var guest = person("Gus Guest", "gus@example.com", team("Outside"));
        var other = person("Oda Other", "oda@example.com", team("Inside"));
        String account = made("account", Map.of("name", "Shown", "owner", other.id()));
        String path = "/records/account/" + account;
        var record = Map.of("object", "account", "id", account);
        Map<String, Object> share =
                Map.of("record", record, "to", Map.of("object", "user", "id", guest.id()), "access", "read");
        String grant = made("grant", share);
        await().atMost(SOON).until(() -> guest.client().get(path).status() == 200);
        made(guest.client(), "follow", Map.of("about", record));
        for (int round = 1; round <= 3; round++) {
            assertThat(ana.delete("/records/grant/" + grant).status()).isLessThan(300);
            await().atMost(SOON).until(() -> guest.client().get(path).status() == 404);
            // What they may was read just now, and is kept for a moment.
            grant = made("grant", share);
            rename(ana, account, "Shown " + round);
            int told = round;
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(because(guest, account)).hasSize(told));
        }
        assertThat(because(guest, account)).containsOnly("changed");
    }

    @Test
    void nobodyMakesANotificationByHandOrReadsAnothers() {
        var rita = person("Rita Reader", "rita@example.com", team("East"));
        String task = made("task", Map.of("subject", "Count the bags", "assignee", rita.id(), "owner", rita.id()));
        await().atMost(SOON).untilAsserted(() -> assertThat(because(rita, task)).contains("assigned"));

        assertThat(ana.post("/records/notification/query", Map.of("filter", about(task)))
                        .at("/items"))
                .isEmpty();
        var forged = rita.client()
                .post(
                        "/records/notification",
                        Map.of(
                                "fields",
                                Map.of("because", "mention", "level", "needsMe", "occurred", "2026-01-01T00:00:00Z")));
        assertThat(forged.status()).isEqualTo(422);
    }

    @Test
    void aReminderIsToldOnceAndNotForWhatIsDone() throws InterruptedException {
        var tom = person("Tom Timely", "tom@example.com", team("South"));
        String soon = Instant.now().plusSeconds(3).toString();
        String task =
                made("task", Map.of("subject", "Call back", "assignee", tom.id(), "owner", tom.id(), "remindAt", soon));
        String done = made(
                "task", Map.of("subject", "Done by then", "assignee", tom.id(), "owner", tom.id(), "remindAt", soon));
        ana.patch("/records/task/" + done, Map.of("fields", Map.of("status", Map.of("becomes", "done"))));

        await().atMost(SOON).untilAsserted(() -> assertThat(because(tom, task)).contains("reminder"));
        assertThat(because(tom, done)).doesNotContain("reminder");
        assertThat(because(tom, task).stream().filter("reminder"::equals)).hasSize(1);
    }

    @Test
    void linesThatComeAgainAfterAnEndTellNothingTwice() throws Exception {
        var rui = person("Rui Repeat", "rui@example.com", team("Island"));
        FeedPosition before = APPLICATION.bean(FeedReader.class).position();
        String account = made("account", Map.of("name", "Twice", "owner", rui.id()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(because(rui, account)).hasSize(1));
        made("comment", Map.of("body", "Look at this", "about", Map.of("object", "account", "id", account)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(because(rui, account)).hasSize(2));

        again(before);

        assertThat(because(rui, account)).containsExactlyInAnyOrder("handed", "comment");
    }

    /** As a consumer does whose process ended after its commands and before its position was written. */
    private static void again(FeedPosition before) throws SQLException {
        var page = APPLICATION.bean(FeedReader.class).after(before, 1_000);
        assertThat(page).isInstanceOf(FeedPage.Lines.class);
        try (var connection = APPLICATION.dataSource().getConnection()) {
            APPLICATION.bean(TellPeople.class).handle(connection, ((FeedPage.Lines) page).lines());
        }
    }

    private record Person(String id, ApiClient client) {}

    private Person person(String name, String email, String team) {
        UUID id = APPLICATION.user(name, email, "rep");
        var moved = ana.patch("/records/user/" + id, Map.of("fields", Map.of("team", Map.of("becomes", team))));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        return new Person(id.toString(), APPLICATION.as(email));
    }

    private String team(String name) {
        return made("team", Map.of("name", name));
    }

    private static Map<String, Object> about(String id) {
        return Map.of("field", "about", "op", "is", "value", id);
    }

    private static List<String> because(Person person, String about) {
        return person.client()
                .post("/records/notification/query", Map.of("filter", about(about)))
                .at("/items")
                .valueStream()
                .map(one -> one.path("because").asString())
                .toList();
    }

    private static void rename(ApiClient who, String account, String name) {
        var renamed =
                who.patch("/records/account/" + account, Map.of("fields", Map.of("name", Map.of("becomes", name))));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
    }

    private String made(String object, Map<String, Object> fields) {
        return made(ana, object, fields);
    }

    private static String made(ApiClient who, String object, Map<String, Object> fields) {
        var answer = who.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode id = answer.at("/id");
        return id.asString();
    }
}
