package org.kinward.engine.identity.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.RunningApplication;
import org.slf4j.LoggerFactory;

class DoorIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    @Test
    void everyAnswerCarriesThePoliciesOfTheBrowser() {
        for (String path : new String[] {"/brand", "/session", "/nothing"}) {
            var answer = APPLICATION.nobody().get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Strict-Transport-Security"))
                    .as("without TLS")
                    .isEmpty();
        }
    }

    @Test
    void nothingOfTheApiIsKeptOnTheWayButWhatSaysSo() {
        var ana = APPLICATION.administrator();
        for (String path : new String[] {"/session", "/records/account", "/catalog", "/records/nothing", "/sessions"}) {
            assertThat(ana.get(path).whole().headers().allValues("Cache-Control"))
                    .as(path)
                    .containsExactly("no-store");
        }
        assertThat(ana.get("/openapi.json").whole().headers().allValues("Cache-Control"))
                .containsExactly("no-cache, private");
    }

    @Test
    void behindTlsTheBrowserIsToldToComeBySafeWaysAndTheCookieIsBoundToThisHost() {
        var secure = APPLICATION.nobody().with("X-Forwarded-Proto", "https");

        assertThat(secure.get("/brand").header("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(secure.post(
                                "/session",
                                Map.of(
                                        "login",
                                        RunningApplication.ADMINISTRATOR,
                                        "password",
                                        RunningApplication.PASSWORD))
                        .header("Set-Cookie"))
                .startsWith("__Host-session=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void whoSaysTheyComeFromElsewhereIsNotBelievedUnlessTheyAreAKnownProxy() {
        var ana = APPLICATION
                .nobody()
                .with("X-Forwarded-For", "203.0.113.7")
                .signIn(RunningApplication.ADMINISTRATOR, RunningApplication.PASSWORD);

        assertThat(ana.get("/sessions").at("/items/0/address").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void theLogTellsWhatHappenedAndNothingAboutThePerson() {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var log = (Logger) LoggerFactory.getLogger("security");
        log.addAppender(heard);
        try {
            APPLICATION.administrator().post("/tokens", Map.of("name", "report"));
            APPLICATION
                    .nobody()
                    .post("/session", Map.of("login", RunningApplication.ADMINISTRATOR, "password", "not hers at all"));
        } finally {
            log.detachAppender(heard);
        }

        var lines = heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("signed in · user "))
                .anyMatch(line -> line.startsWith("token made · user "))
                .anyMatch(line -> line.startsWith("sign in refused · user -"))
                .allMatch(line -> !line.contains("@")
                        && !line.contains("127.0.0.1")
                        && !line.contains("Ana")
                        && !line.contains("report")
                        && !line.contains("password hers"));
    }
}
