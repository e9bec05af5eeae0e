package org.kinward.edge.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.FeedReader;
import org.kinward.engine.identity.token.ApiTokens;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;

class StreamIT {

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    private static final UUID RITA = APPLICATION.user("Rita", "rita@example.com", "rep");
    private static final UUID ROB = APPLICATION.user("Rob", "rob@example.com", "rep");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Screen> screens = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var screen : screens) {
            screen.close();
        }
        http.close();
    }

    private Screen screen(UUID user, String after) {
        var token = APPLICATION.bean(ApiTokens.class).make(user, "screen").token();
        var screen = Screen.open(http, APPLICATION.address(), token, after);
        screens.add(screen);
        return screen;
    }

    /** It hears of what its user does: from here on it hears of everything. */
    private static void stands(Screen screen, String login) throws Exception {
        var own = create(APPLICATION.as(login), "Own");
        Screen.until("stands", () -> screen.ids().contains(own));
    }

    private static String create(ApiClient client, String name) {
        var answer = client.post("/records/account", Map.of("fields", Map.of("name", name)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id").asString();
    }

    @Test
    void aScreenHearsWhichRecordChangedAndNothingOfWhatIsInIt() throws Exception {
        var rita = APPLICATION.as("rita@example.com");
        var screen = screen(RITA, "");
        var id = create(rita, "Secret name");
        Screen.until("heard of " + id, () -> screen.ids().contains(id));
        var heard = screen.heard().stream()
                .filter(one -> one.data().path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(heard.data().propertyNames()).containsExactlyInAnyOrder("pos", "object", "id", "batch");
        assertThat(heard.data().path("object").asString()).isEqualTo("account");
    }

    @Test
    void nobodyHearsOfRecordsTheyMayNotSee() throws Exception {
        var rita = screen(RITA, "");
        var rob = screen(ROB, "");
        var ritas = create(APPLICATION.as("rita@example.com"), "Hers");
        var robs = create(APPLICATION.as("rob@example.com"), "His");
        Screen.until(
                "each hears of their own",
                () -> rita.ids().contains(ritas) && rob.ids().contains(robs));
        assertThat(rita.ids()).doesNotContain(robs);
        assertThat(rob.ids()).doesNotContain(ritas);
    }

    @Test
    void whoLosesSightOfARecordIsToldSo() throws Exception {
        var screen = screen(RITA, "");
        var id = create(APPLICATION.as("rita@example.com"), "Handed over");
        Screen.until("heard of it at all", () -> screen.ids().contains(id));
        APPLICATION
                .administrator()
                .patch("/records/account/" + id, Map.of("fields", Map.of("owner", Map.of("becomes", ROB.toString()))));
        Screen.until(
                "heard of it once more",
                () -> screen.ids().stream().filter(id::equals).count() == 2);
    }

    @Test
    void aScreenHearsOfARecordWhoseComputedValuesChanged() throws Exception {
        var rita = APPLICATION.as("rita@example.com");
        var screen = screen(RITA, "");
        var account = create(rita, "Sold to");
        Screen.until("heard of it at all", () -> screen.ids().contains(account));
        var open =
                Map.of("fields", List.of("name"), "filter", Map.of("field", "sales.openDeals", "op", "gt", "value", 0));
        assertThat(rita.post("/records/account/query", open).json().findValuesAsString("id"))
                .doesNotContain(account);
        var deal = rita.post("/records/opportunity", Map.of("fields", Map.of("name", "Deal", "account", account)));
        assertThat(deal.status()).as(deal.text()).isEqualTo(201);
        Screen.until(
                "heard of its account once more",
                () -> screen.ids().stream().filter(account::equals).count() > 1);
        assertThat(rita.post("/records/account/query", open).json().findValuesAsString("id"))
                .as("what was heard of is there to read")
                .contains(account);
    }

    @Test
    void whoComesBackHearsWhatWasMissed() throws Exception {
        var rita = APPLICATION.as("rita@example.com");
        var first = screen(RITA, "");
        var before = create(rita, "Before");
        Screen.until("heard of what came before", () -> first.ids().contains(before));
        first.close();
        var missed = create(rita, "Missed");
        var second = screen(RITA, first.cursor());
        Screen.until("heard of what was missed", () -> second.ids().contains(missed));
        assertThat(second.ids()).doesNotContain(before);
        assertThat(second.reconciled()).isEmpty();
    }

    @Test
    void whoWasAwayTooLongOrComesFromAnotherLifeOfTheDatabaseReadsAnew() throws Exception {
        var now = APPLICATION.bean(FeedReader.class).position();
        var old = new Recent(2);
        old.begin(now);
        assertThat(old.after(new FeedPosition(now.generation(), now.pos() - 1))).isEmpty();
        var restored = screen(RITA, new FeedPosition(UUID.randomUUID(), 1).toString());
        var nonsense = screen(RITA, "nonsense");
        Screen.until(
                "told to read anew",
                () -> restored.reconciled().equals(List.of("restarted"))
                        && nonsense.reconciled().equals(List.of("restarted")));
    }

    @Test
    void aListenerWhoseRightsChangeReadsAnew() throws Exception {
        var user = APPLICATION.user("Max", "max@example.com", "rep");
        var screen = screen(user, "");
        stands(screen, "max@example.com");
        APPLICATION
                .administrator()
                .patch("/records/user/" + user, Map.of("fields", Map.of("role", Map.of("becomes", "manager"))));
        Screen.until("told to read anew", () -> screen.reconciled().contains("rights"));
        var unseenBefore = create(APPLICATION.as("rita@example.com"), "Seen by managers");
        Screen.until("hears by the new rights", () -> screen.ids().contains(unseenBefore));
    }

    @Test
    void aListenerForWhomAFieldIsHiddenReadsAnew() throws Exception {
        var screen = screen(RITA, "");
        stands(screen, "rita@example.com");
        var ana = APPLICATION.administrator();
        var hidden = Map.of("rep", Map.of("description", "hidden"));
        assertThat(ana.put("/field-rights/contact", Map.of("rights", hidden)).status())
                .isEqualTo(200);
        Screen.until("told to read anew", () -> screen.reconciled().contains("rights"));
        ana.put("/field-rights/contact", Map.of("rights", Map.of()));
        // Whoever listens next must not be told of this instead of what they listen for.
        Screen.until(
                "told that it is over",
                () -> screen.reconciled().stream().filter("rights"::equals).count() > 1);
    }

    @Test
    void aRevokedTokenIsShownOutWithinTwoSeconds() throws Exception {
        var tokens = APPLICATION.bean(ApiTokens.class);
        var made = tokens.make(ROB, "soon gone");
        var screen = Screen.open(http, APPLICATION.address(), made.token(), "");
        screens.add(screen);
        Screen.until("stands", () -> APPLICATION.bean(Listeners.class).count() > 0);
        tokens.revoke(ROB, made.id());
        var began = System.nanoTime();
        Screen.until("shown out", screen::isOver);
        assertThat((System.nanoTime() - began) / 1e9).as("seconds").isLessThan(2);
        assertThat(screen.heard().getLast().event()).isEqualTo("end");
    }

    @Test
    void whoTakesNothingIsToldToReadAnewAndKeepsNobodyWaiting() throws Exception {
        var sight = APPLICATION
                .bean(Listeners.class)
                .sight(org.kinward.engine.access.Actor.system(org.kinward.engine.access.Origin.SYSTEM));
        var listener = new Listener(
                org.kinward.engine.access.Actor.system(org.kinward.engine.access.Origin.SYSTEM),
                new org.kinward.engine.identity.Entry(org.kinward.engine.identity.Entry.Kind.TOKEN, RITA),
                sight);
        for (int i = 0; i <= Listener.MOST; i++) {
            listener.tell(List.of(new Happening(
                    new FeedPosition(RITA, i),
                    true,
                    "account",
                    UUID.randomUUID(),
                    null,
                    null,
                    Map.of(),
                    0,
                    new byte[0])));
        }
        var due = listener.await(0);
        assertThat(due.reconcile()).isEqualTo(Reconcile.BEHIND);
        assertThat(due.happenings()).isEmpty();
    }

    @Test
    void onePersonOpensOnlySoManyStreams() {
        for (int i = 0; i < Listeners.MOST_OF_ONE; i++) {
            assertThat(screen(ROB, "").status()).isEqualTo(200);
        }
        assertThat(screen(ROB, "").status()).isEqualTo(429);
    }
}
