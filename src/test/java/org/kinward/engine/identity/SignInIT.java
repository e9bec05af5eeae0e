package org.kinward.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    @Test
    void whoKnowsThePasswordIsToldWhoTheyAreAndWhere() {
        var answer = APPLICATION
                .nobody()
                .post("/session", Map.of("login", " ANA@example.com", "password", RunningApplication.PASSWORD));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/user/name").asString()).isEqualTo("Ana Alves");
        assertThat(answer.at("/user/role").asString()).isEqualTo("administrator");
        assertThat(answer.at("/workspace/baseCurrency").asString()).isEqualTo("EUR");
        assertThat(answer.at("/csrf").asString()).isNotBlank();
        assertThat(answer.header("Set-Cookie"))
                .startsWith("session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void theCookieIsForHttpsAloneWhereHttpsIs() {
        var answer = APPLICATION
                .nobody()
                .with("X-Forwarded-Proto", "https")
                .post(
                        "/session",
                        Map.of("login", RunningApplication.ADMINISTRATOR, "password", RunningApplication.PASSWORD));

        assertThat(answer.header("Set-Cookie")).contains("Secure");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreRefusedInTheSameWords() {
        var wrong = APPLICATION
                .nobody()
                .post("/session", Map.of("login", RunningApplication.ADMINISTRATOR, "password", "wrong password"));
        var unknown = APPLICATION
                .nobody()
                .post("/session", Map.of("login", "nobody@example.com", "password", "wrong password"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("signInRefused");
        assertThat(unknown.at("/detail")).isEqualTo(wrong.at("/detail"));
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.header("Set-Cookie")).isEmpty();
    }

    @Test
    void anEmptyPasswordAnAddressNobodyHasAndNothingAtAllAreRefusedAlike() {
        assertThat(APPLICATION
                        .nobody()
                        .post("/session", Map.of("login", RunningApplication.ADMINISTRATOR, "password", ""))
                        .code())
                .isEqualTo("signInRefused");
        assertThat(APPLICATION.nobody().post("/session", Map.of()).code()).isEqualTo("signInRefused");
        assertThat(APPLICATION
                        .nobody()
                        .post(
                                "/session",
                                Map.of("login", RunningApplication.ADMINISTRATOR, "password", "x".repeat(5000)))
                        .code())
                .isEqualTo("signInRefused");
    }

    @Test
    void afterTenWrongPasswordsAnAddressWaits() {
        APPLICATION.user("Carlos", "carlos@example.com", "rep");
        var guess = Map.of("login", "carlos@example.com", "password", "a guess at it");
        for (int i = 0; i < 10; i++) {
            assertThat(APPLICATION.nobody().post("/session", guess).status()).isEqualTo(401);
        }

        var eleventh = APPLICATION.nobody().post("/session", guess);

        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(Integer.parseInt(eleventh.header("Retry-After"))).isBetween(1, 90);
        assertThat(APPLICATION.administrator().get("/session").status()).isEqualTo(200);
    }

    @Test
    void withoutASessionTheApiIsClosed() {
        assertThat(APPLICATION.nobody().get("/session").code()).isEqualTo("signInNeeded");
        assertThat(APPLICATION.nobody().get("/tokens").status()).isEqualTo(401);
        assertThat(APPLICATION.nobody().get("/%74okens").status()).isEqualTo(401);
        assertThat(APPLICATION.nobody().get("/%2e%2e/v1/tokens").status()).isIn(400, 401);
        assertThat(APPLICATION.nobody().get("/api/%76%31/nothing").status()).isEqualTo(401);
        assertThat(APPLICATION.nobody().get("/brand").status()).isEqualTo(200);
    }

    @Test
    void aWriteWithoutTheSessionsTokenIsRefused() {
        var ana = APPLICATION.administrator();

        var forged = ana.with("X-CSRF-Token", "").post("/tokens", Map.of("name", "stolen"));
        var guessed = ana.with("X-CSRF-Token", "guess").post("/tokens", Map.of("name", "stolen"));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("csrfTokenMissing");
        assertThat(guessed.code()).isEqualTo("csrfTokenMissing");
        assertThat(ana.get("/session").status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionAtOnce() {
        var ana = APPLICATION.administrator();

        assertThat(ana.delete("/session").status()).isEqualTo(204);
        assertThat(ana.get("/session").status()).isEqualTo(401);
    }

    @Test
    void whoLeavesIsOutWithinTwoSecondsOnEveryNode() throws InterruptedException {
        UUID user = APPLICATION.user("Rui", "rui@example.com", "rep");
        var rui = APPLICATION.as("rui@example.com");
        var token = rui.post("/tokens", Map.of("name", "script")).at("/token").asString();
        assertThat(rui.get("/session").status()).isEqualTo(200);

        JdbcClient.create(APPLICATION.dataSource())
                .sql("update data.\"user\" set active = false where id = ?")
                .param(user)
                .update();
        Thread.sleep(1_500);

        assertThat(rui.get("/session").status()).isEqualTo(401);
        assertThat(APPLICATION
                        .nobody()
                        .with("Authorization", "Bearer " + token)
                        .get("/tokens")
                        .status())
                .isEqualTo(401);
        assertThat(APPLICATION
                        .nobody()
                        .post("/session", Map.of("login", "rui@example.com", "password", RunningApplication.PASSWORD))
                        .status())
                .isEqualTo(401);
    }
}
