package org.kinward.edge.integration.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.platform.configuration.ExposureSettings;
import org.kinward.platform.configuration.OutsideSettings;
import org.kinward.platform.outside.Outside;

class PostTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:1/",
                "https://localhost:1/",
                "https://localhost.:1/",
                "https://[::1]:1/",
                "https://[::ffff:127.0.0.1]:1/",
                "https://0x7f000001:1/",
                "https://2130706433:1/",
                "https://127.1:1/",
                "https://0:1/",
                "https://somebody@127.0.0.1:1/",
                "https://169.254.169.254/latest/meta-data/"
            })
    void aPostToOurselvesIsNotEvenTried(String address) throws Exception {
        try (var post = new Post(new ExposureSettings(0, false), outside())) {
            var attempt = post.send(new Post.Letter(address, Signature.secret(), "1", "{}"));
            assertThat(attempt.status()).isNull();
            assertThat(attempt.error()).containsAnyOf("UnknownHost", "userinfo");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://example.com/", "gopher://example.com/", "jar:file:///x!/", "//x/"})
    void nothingButTheWebIsSpoken(String address) throws Exception {
        try (var post = new Post(new ExposureSettings(0, true), outside())) {
            var attempt = post.send(new Post.Letter(address, Signature.secret(), "1", "{}"));
            assertThat(attempt.status()).isNull();
            assertThat(attempt.succeeded()).isFalse();
        }
    }

    @Test
    void withoutTlsNothingLeavesTheOwnNetwork() throws Exception {
        try (var post = new Post(new ExposureSettings(0, false), outside())) {
            var attempt = post.send(new Post.Letter("http://example.com/", Signature.secret(), "1", "{}"));
            assertThat(attempt.error()).contains("only https");
        }
    }

    @Test
    void whereTheOperatorNamesHostsNoOtherIsSpokenTo() throws Exception {
        var named = new Outside(new OutsideSettings(List.of("hooks.example.com")));
        try (var post = new Post(new ExposureSettings(0, true), named)) {
            var attempt = post.send(new Post.Letter("http://127.0.0.1:1/", Signature.secret(), "1", "{}"));
            assertThat(attempt.error()).contains("KINWARD_OUTSIDE_NAMES");
        }
    }

    private static Outside outside() {
        return new Outside(new OutsideSettings(List.of()));
    }

    @Test
    void theSignatureIsThatOfTheStandardsExample() {
        assertThat(Signature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void attemptsComeRarerAndRarer() {
        var random = new Random(1);
        assertThat(Backoff.after(1, random)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(Backoff.after(4, random)).isBetween(Duration.ofSeconds(108), Duration.ofSeconds(162));
        assertThat(Backoff.after(9, random)).isLessThan(Duration.ofHours(8));
    }
}
