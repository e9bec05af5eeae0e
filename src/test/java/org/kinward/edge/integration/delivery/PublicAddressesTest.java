package org.kinward.edge.integration.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.platform.configuration.ExposureSettings;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1"
            })
    void whatIsOursIsNotReached(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700:4700::1111"})
    void whatIsTheWorldsIs(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/", "http://localhost:1/", "http://[::1]:1/", "http://0x7f000001:1/"})
    void aPostToOurselvesIsNotEvenTried(String address) throws Exception {
        try (var post = new Post(new ExposureSettings(0, false))) {
            var attempt = post.send(new Post.Letter(address, Signature.secret(), "1", "{}"));
            assertThat(attempt.status()).isNull();
            assertThat(attempt.error()).contains("UnknownHost");
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
