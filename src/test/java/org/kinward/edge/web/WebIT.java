package org.kinward.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.testing.RunningApplication;

class WebIT {
    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    @Test
    void aRefusalIsAProblemInTheReadersLanguageWithTheNumberOfTheRequest() {
        var problem = APPLICATION
                .nobody()
                .with("Accept-Language", "pl-PL,pl;q=0.9")
                .with("X-Request-Id", "from-outside-1")
                .get("/session");

        assertThat(problem.status()).isEqualTo(401);
        assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.at("/type").asString()).isEqualTo("/problems/signInNeeded");
        assertThat(problem.at("/title").asString()).isEqualTo("Brak zalogowania");
        assertThat(problem.at("/status").asInt()).isEqualTo(401);
        assertThat(problem.at("/requestId").asString()).isEqualTo("from-outside-1");
        assertThat(problem.header("X-Request-Id")).isEqualTo("from-outside-1");
        assertThat(APPLICATION
                        .nobody()
                        .with("X-Request-Id", "two words")
                        .get("/brand")
                        .header("X-Request-Id"))
                .isNotEqualTo("two words")
                .isNotBlank();
    }

    @Test
    void whatCannotBeReadIsMalformedAndSaysWhere() {
        var ana = APPLICATION.administrator();

        var broken = ana.post("/tokens", "{\"name\": ");
        var mistyped = ana.delete("/tokens/not-an-id");

        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.code()).isEqualTo("malformedRequest");
        assertThat(broken.at("/value").asString()).isNotBlank();
        assertThat(mistyped.status()).isEqualTo(400);
        assertThat(mistyped.at("/field").asString()).isEqualTo("id");
    }

    @Test
    void wrongMethodsContentsAndAddressesAreSaidInTheSameForm() {
        var ana = APPLICATION.administrator();

        var method = ana.put("/tokens", Map.of());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.code()).isEqualTo("methodNotAllowed");
        assertThat(method.header("Allow")).contains("GET", "POST");

        var content = ana.with("Content-Type", "text/plain").post("/tokens", "name");
        assertThat(content.status()).isEqualTo(415);
        assertThat(content.code()).isEqualTo("unsupportedContent");
        ana.with("Content-Type", "");

        assertThat(ana.get("/no/such/thing").status()).isEqualTo(404);
        assertThat(ana.get("/no/such/thing").code()).isEqualTo("notFound");
        assertThat(ana.page("/api/v1/no/such/thing", "text/html").code()).isEqualTo("notFound");
        assertThat(APPLICATION.nobody().page("/api/v1/..;/tokens", "text/html").code())
                .isIn("malformedRequest", "signInNeeded");
    }

    @Test
    void everyAnswerCarriesTheStrictHeaders() {
        var answer = APPLICATION.nobody().get("/brand");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.whole().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void filesOfTheClientAreSentCompressedAndKeptForAYear() {
        var plain = APPLICATION.nobody().page("/assets/known-0a1b2c3d.js", "*/*");
        var brotli = APPLICATION.nobody().with("Accept-Encoding", "gzip, br").page("/assets/known-0a1b2c3d.js", "*/*");

        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.text()).contains("known known");
        assertThat(plain.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        assertThat(brotli.header("Vary")).contains("Accept-Encoding");
        assertThat(brotli.header("Content-Type")).contains("javascript");
        assertThat(APPLICATION.nobody().page("/assets/gone-0a1b2c3d.js", "*/*").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog", "/openapi.json"})
    void whatIsLargeIsSentCompressedAndNotTwiceToWhoHasIt(String path) {
        var whole = APPLICATION.administrator().get(path);
        var packed = APPLICATION.administrator().with("Accept-Encoding", "gzip").get(path);
        var again = APPLICATION
                .administrator()
                .with("If-None-Match", packed.header("ETag"))
                .get(path);

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.text().length()).isLessThan(whole.text().length() / 5);
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void healthIsEverybodysToAsk() {
        var health = APPLICATION.nobody().get("/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.at("/status").asString()).isEqualTo("up");
        assertThat(health.at("/database").asString()).isEqualTo("up");
    }
}
