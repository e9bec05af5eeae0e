package org.kinward.edge.notice.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.platform.workspace.Workspaces;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What needs somebody reaches their browser sealed, from us, and no browser that is theirs no longer. */
class PushIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Base64.Decoder URL = Base64.getUrlDecoder();

    @RegisterExtension
    static final RunningApplication APPLICATION =
            RunningApplication.start(Map.of("kinward.webhooks-to-private", "true"));

    private final ApiClient ana = APPLICATION.administrator();
    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    private record Person(UUID id, ApiClient client) {}

    /** Somebody who is left alone between these hours; never, where they are the same. */
    private Person reader(String name, int quietFrom, int quietUntil) {
        UUID id = APPLICATION.user(name, name.toLowerCase(java.util.Locale.ROOT) + "@push.example", "rep");
        ApiClient client = APPLICATION.as(name.toLowerCase(java.util.Locale.ROOT) + "@push.example");
        var habit = client.post(
                "/records/noticeHabit",
                Map.of("fields", Map.of("quietFrom", quietFrom, "quietUntil", quietUntil, "quietWeekends", false)));
        assertThat(habit.status()).as(habit.text()).isEqualTo(201);
        return new Person(id, client);
    }

    private void task(String subject, Person assignee) {
        var made = ana.post(
                "/records/task",
                Map.of(
                        "fields",
                        Map.of(
                                "subject",
                                subject,
                                "assignee",
                                assignee.id().toString(),
                                "owner",
                                assignee.id().toString())));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    @Test
    void aTaskGivenIsPushedSealedAndSigned() throws Exception {
        try (var browser = new Browser()) {
            Person rita = reader("Rita", 0, 0);
            byte[] known = URL.decode(rita.client().get("/push").at("/key").asString());
            var added = rita.client().put("/push", browser.subscription());
            assertThat(added.status()).as(added.text()).isEqualTo(204);

            task("Count the chairs", rita);

            await().atMost(SOON).untilAsserted(() -> assertThat(browser.read).isNotEmpty());
            JsonNode told = JsonMapper.shared().readTree(browser.read.getFirst());
            assertThat(told.path("body").asString()).isEqualTo("Count the chairs");
            assertThat(told.path("title").asString()).contains("gave you a task");
            assertThat(told.path("path").asString()).startsWith("/o/task/");
            assertSigned(browser, known);

            browser.answer = 410;
            task("Count them again", rita);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(browsersOf(rita)).isZero());
        }
    }

    private static void assertSigned(Browser browser, byte[] known) throws Exception {
        String[] parts = browser.authorizations.getFirst().split("[ =,]+");
        assertThat(parts[0]).isEqualTo("vapid");
        assertThat(URL.decode(parts[4])).isEqualTo(known);
        String[] token = parts[2].split("\\.");
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Curve.key(known));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(URL.decode(token[2]))).isTrue();
        JsonNode claims = JsonMapper.shared().readTree(URL.decode(token[1]));
        assertThat(claims.path("aud").asString()).isEqualTo(browser.origin());
        assertThat(claims.path("sub").asString()).isEqualTo("https://localhost");
    }

    @Test
    void whoeverSignedOutOrIsLeftAloneOrWantsNoneHearsNothing() throws Exception {
        try (var browser = new Browser()) {
            Person olga = reader("Olga", 0, 0);
            assertThat(olga.client().put("/push", browser.subscription()).status())
                    .isEqualTo(204);
            olga.client().post("/records/muted", Map.of("fields", Map.of("kind", "push.assigned")));
            task("Not wanted", olga);
            await().atMost(SOON).until(() -> told(olga) == 1);

            // The same browser with somebody else before it, who is asleep.
            int hour = ZonedDateTime.now(
                            APPLICATION.bean(Workspaces.class).current().zone())
                    .getHour();
            Person nuno = reader("Nuno", (hour + 23) % 24, (hour + 2) % 24);
            assertThat(nuno.client().put("/push", browser.subscription()).status())
                    .isEqualTo(204);
            assertThat(browsersOf(olga)).isZero();
            task("Not now", nuno);
            await().atMost(SOON).until(() -> waiting(nuno) == 1);

            assertThat(nuno.client().delete("/session").status()).isEqualTo(204);
            jdbc.sql("update engine.push_delivery set due = now()").update();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(browsersOf(nuno)).isZero());
            assertThat(browser.read).isEmpty();
        }
    }

    @Test
    void noAddressWithinAndNoKeyThatIsNoneIsTaken() throws Exception {
        try (var browser = new Browser()) {
            Person iva = reader("Iva", 0, 0);
            Map<String, Object> whole = browser.subscription();
            for (String endpoint : new String[] {"file:///etc/passwd", "https://user@push.example/1", "not one"}) {
                var refused = iva.client().put("/push", Map.of("endpoint", endpoint, "keys", whole.get("keys")));
                assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            }
            var bent = iva.client()
                    .put(
                            "/push",
                            Map.of(
                                    "endpoint",
                                    "https://push.example/1",
                                    "keys",
                                    Map.of("p256dh", "AAAA", "auth", "AAAA")));
            assertThat(bent.status()).isEqualTo(422);
        }
    }

    private int browsersOf(Person person) {
        return jdbc.sql("select count(*) from engine.push_subscription where user_id = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    private int told(Person person) {
        return jdbc.sql("select count(*) from data.notification where owner = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    /** Put off to the end of the quiet. */
    private int waiting(Person person) {
        return jdbc.sql("select count(*) from engine.push_delivery d join engine.push_subscription s"
                        + " on s.id = d.subscription where s.user_id = ? and d.due > now() + interval '1 minute'")
                .param(person.id())
                .query(Integer.class)
                .single();
    }
}
