package org.kinward.edge.integration.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.platform.configuration.ExposureSettings;

class PostTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost:1/",
                "http://localhost.:1/",
                "http://[::1]:1/",
                "http://[::ffff:127.0.0.1]:1/",
                "http://0x7f000001:1/",
                "http://2130706433:1/",
                "http://127.1:1/",
                "http://0:1/",
                "http://somebody@127.0.0.1:1/",
                "http://169.254.169.254/latest/meta-data/"
            })
    void aPostToOurselvesIsNotEvenTried(String address) throws Exception {
        try (var post = new Post(new ExposureSettings(0, false))) {
            var attempt = post.send(new Post.Letter(address, Signature.secret(), "1", "{}"));
            assertThat(attempt.status()).isNull();
            assertThat(attempt.error()).containsAnyOf("UnknownHost", "userinfo");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://example.com/", "gopher://example.com/", "jar:file:///x!/", "//x/"})
    void nothingButTheWebIsSpoken(String address) throws Exception {
        try (var post = new Post(new ExposureSettings(0, true))) {
            var attempt = post.send(new Post.Letter(address, Signature.secret(), "1", "{}"));
            assertThat(attempt.status()).isNull();
            assertThat(attempt.succeeded()).isFalse();
        }
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
