package org.kinward.engine.identity.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

/** What an authenticator app does. */
public final class Codes {
    private Codes() {}

    /** What it shows now, or some steps of thirty seconds from now. */
    public static String of(String base32, int ahead) {
        return Totp.code(secret(base32), Totp.stepOf(Instant.now()) + ahead, Totp.DIGITS);
    }

    static byte[] secret(String base32) {
        String bits = base32.chars()
                .map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
                .mapToObj(value ->
                        String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'))
                .reduce("", String::concat);
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        assertThat(Base32.of(bytes)).isEqualTo(base32);
        return bytes;
    }
}
