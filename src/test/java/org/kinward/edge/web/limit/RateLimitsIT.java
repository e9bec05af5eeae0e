package org.kinward.edge.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.RunningApplication;

class RateLimitsIT {

    @RegisterExtension
    static final RunningApplication APPLICATION =
            RunningApplication.start(Map.of("kinward.requests-per-minute", "100"));

    @Test
    void everyAnswerSaysWhatIsLeftAndWhoAsksTooMuchIsToldWhenToComeBack() {
        APPLICATION.user("Rita", "rita@example.com", "rep");
        var rita = APPLICATION.as("rita@example.com");
        var first = rita.get("/workspace");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=100;w=60");
        assertThat(first.header("RateLimit")).matches("\"default\";r=99;t=\\d+");
        var refused = IntStream.range(0, 150)
                .mapToObj(any -> rita.get("/workspace"))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.code()).isEqualTo("tooManyRequests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("RateLimit")).startsWith("\"default\";r=0;t=");
        assertThat(APPLICATION.administrator().get("/workspace").status())
                .as("somebody else")
                .isEqualTo(200);
    }

    @Test
    void aBatchCostsByItsCommands() {
        APPLICATION.user("Bea", "bea@example.com", "rep");
        var bea = APPLICATION.as("bea@example.com");
        var commands = IntStream.range(0, 1_000)
                .mapToObj(n -> Map.of("do", "create", "object", "account", "fields", Map.of("name", "Bulk " + n)))
                .toList();
        var answer = bea.post("/commands", Map.of("mode", "EACH", "commands", commands));
        assertThat(answer.json().path("outcomes")).hasSize(1_000);
        assertThat(bea.get("/workspace").header("RateLimit")).matches("\"default\";r=7[789];t=\\d+");
    }
}
