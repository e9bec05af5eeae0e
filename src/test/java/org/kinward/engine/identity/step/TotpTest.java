package org.kinward.engine.identity.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the lines of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepOf(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @Test
    void aCodeIsGoodOneStepBeforeAndAfterItsOwnAndNoLonger() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        long step = Totp.stepOf(now);
        String code = Totp.code(SECRET, step, 6);

        assertThat(Totp.step(SECRET, code, now.minusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.step(SECRET, code, now, 0)).hasValue(step);
        assertThat(Totp.step(SECRET, code, now.plusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.step(SECRET, code, now.minusSeconds(70), 0)).isEmpty();
        assertThat(Totp.step(SECRET, code, now.plusSeconds(70), 0)).isEmpty();
    }

    @Test
    void aCodeThatWasUsedAndOneBeforeItAreGoodNoMore() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        long step = Totp.stepOf(now);

        assertThat(Totp.step(SECRET, Totp.code(SECRET, step, 6), now, step)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1, 6), now, step)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1, 6), now, step)).hasValue(step + 1);
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfTheStandard(String text, String code) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(code);
    }
}
