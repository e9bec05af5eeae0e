package org.kinward.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.identity.session.Sessions;
import org.kinward.testing.ApiClient;
import org.kinward.testing.Quiet;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionsIT {
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start(Map.of("kinward.proxies", "127.0.0.1"));

    private final JdbcClient jdbc = JdbcClient.create(APPLICATION.dataSource());

    @Test
    void everybodySeesWhereTheyAreSignedInOnWhatAndFromWhichAddress() {
        APPLICATION.user("Lena", "lena@example.com", "rep");
        APPLICATION
                .nobody()
                .with("User-Agent", FIREFOX)
                .with("X-Forwarded-For", "198.51.100.1, 203.0.113.7")
                .signIn("lena@example.com", RunningApplication.PASSWORD);
        var here = APPLICATION.as("lena@example.com");

        var seats = here.get("/sessions").at("/items").valueStream().toList();

        assertThat(seats).hasSize(2);
        assertThat(seats).filteredOn(seat -> seat.at("/current").asBoolean()).hasSize(1);
        var there = seats.stream()
                .filter(seat -> !seat.at("/current").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(there.at("/browser").asString()).isEqualTo("Firefox");
        assertThat(there.at("/system").asString()).isEqualTo("Windows");
        assertThat(there.at("/address").asString())
                .as("what the known proxy saw")
                .isEqualTo("203.0.113.7");
        assertThat(here.get("/sessions").text()).doesNotContain("token");
    }

    @Test
    void oneSessionAndAllOthersAreEndedOnEveryNodeWithinTwoSeconds() throws InterruptedException {
        APPLICATION.user("Nuno", "nuno@example.com", "rep");
        try (var other = APPLICATION.another()) {
            var here = APPLICATION.as("nuno@example.com");
            var first = other.as("nuno@example.com");
            var second = other.as("nuno@example.com");
            assertThat(List.of(
                            first.get("/session").status(),
                            second.get("/session").status()))
                    .containsOnly(200);
            String firsts = current(first);

            assertThat(here.delete("/sessions/" + firsts).status()).isEqualTo(204);
            long one = millisUntilOut(first);
            assertThat(second.get("/session").status()).isEqualTo(200);
            assertThat(here.delete("/sessions").status()).isEqualTo(204);
            long others = millisUntilOut(second);

            long soon = Quiet.within(Duration.ofSeconds(2)).toMillis();
            System.out.printf("sessions: out on the other node after %d and %d ms%n", one, others);
            assertThat(one).isLessThan(soon);
            assertThat(others).isLessThan(soon);
            assertThat(here.get("/session").status()).isEqualTo(200);
            assertThat(here.delete("/sessions/" + firsts).status()).isEqualTo(404);
        }
    }

    @Test
    void nobodyEndsSomebodyElsesSessionButAnAdministrator() {
        UUID vera = APPLICATION.user("Vera", "vera@example.com", "rep");
        APPLICATION.user("Ivo", "ivo@example.com", "manager");
        var veras = APPLICATION.as("vera@example.com");
        var ivo = APPLICATION.as("ivo@example.com");

        assertThat(ivo.delete("/sessions/" + current(veras)).status()).isEqualTo(404);
        assertThat(ivo.delete("/users/" + vera + "/sessions").status()).isEqualTo(403);
        assertThat(veras.get("/session").status()).isEqualTo(200);

        assertThat(APPLICATION
                        .administrator()
                        .delete("/users/" + vera + "/sessions")
                        .status())
                .isEqualTo(204);
        assertThat(veras.get("/session").status()).isEqualTo(401);
    }

    @Test
    void aSecretThatWasThereBeforeSigningInIsNotTheOneThatIsInAfterwards() {
        APPLICATION.user("Olga", "olga@example.com", "rep");
        var victim = APPLICATION.nobody();
        var planted =
                victim.post("/session", Map.of("login", "olga@example.com", "password", RunningApplication.PASSWORD));
        var afterwards =
                victim.post("/session", Map.of("login", "olga@example.com", "password", RunningApplication.PASSWORD));

        assertThat(cookie(afterwards)).isNotEqualTo(cookie(planted));
        assertThat(APPLICATION
                        .nobody()
                        .with("Cookie", "session=chosen-by-somebody-else")
                        .get("/session")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatOpensDoorsAsksWhoIsThereOnceTheProofIsOldAndTheSessionGoesOnUnderANewSecret() {
        UUID id = APPLICATION.user("Rosa", "rosa@example.com", "rep");
        var rosa = APPLICATION.nobody();
        var signedIn =
                rosa.post("/session", Map.of("login", "rosa@example.com", "password", RunningApplication.PASSWORD));
        rosa.with("X-CSRF-Token", signedIn.at("/csrf").asString());
        assertThat(rosa.post("/tokens", Map.of("name", "fresh")).status()).isEqualTo(201);
        age(id);

        var refused = rosa.post("/tokens", Map.of("name", "stale"));
        var wrong = rosa.post("/session/proof", Map.of("password", "not the right one"));
        var proved = rosa.post("/session/proof", Map.of("password", RunningApplication.PASSWORD));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("proofNeeded");
        assertThat(wrong.at("/violations/0/field").asString()).isEqualTo("password");
        assertThat(proved.status()).isEqualTo(200);
        assertThat(cookie(proved)).isNotEqualTo(cookie(signedIn));
        assertThat(APPLICATION
                        .nobody()
                        .with("Cookie", cookie(signedIn))
                        .get("/session")
                        .status())
                .as("the old secret")
                .isEqualTo(401);
        rosa.with("X-CSRF-Token", proved.at("/csrf").asString());
        assertThat(rosa.post("/tokens", Map.of("name", "proved")).status()).isEqualTo(201);
        assertThat(rosa.get("/sessions").at("/items").size()).isEqualTo(1);
    }

    @Test
    void aNewPasswordGoesOnUnderANewSecretToo() {
        UUID id = APPLICATION.user("Hugo", "hugo@example.com", "rep");
        var hugo = APPLICATION.nobody();
        var signedIn =
                hugo.post("/session", Map.of("login", "hugo@example.com", "password", RunningApplication.PASSWORD));
        hugo.with("X-CSRF-Token", signedIn.at("/csrf").asString());

        var changed = hugo.put(
                "/users/" + id + "/password",
                Map.of("password", "the heron waits for rain", "current", RunningApplication.PASSWORD));

        assertThat(changed.status()).isEqualTo(204);
        assertThat(APPLICATION
                        .nobody()
                        .with("Cookie", cookie(signedIn))
                        .get("/session")
                        .status())
                .isEqualTo(401);
        assertThat(hugo.get("/session").status()).isEqualTo(200);
    }

    private void age(UUID user) {
        jdbc.sql("update engine.session set proved_at = now() - interval '1 hour' where user_id = ?")
                .param(user)
                .update();
        APPLICATION.bean(Sessions.class).refresh();
    }

    private static String current(ApiClient client) {
        return client.get("/sessions")
                .at("/items")
                .valueStream()
                .filter(seat -> seat.at("/current").asBoolean())
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }

    private static long millisUntilOut(ApiClient client) throws InterruptedException {
        long began = System.nanoTime();
        while (client.get("/session").status() != 401 && System.nanoTime() - began < 30_000_000_000L) {
            Thread.sleep(20);
        }
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static String cookie(ApiClient.Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }
}
