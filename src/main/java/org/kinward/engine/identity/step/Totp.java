package org.kinward.engine.identity.step;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kinward.engine.identity.secret.Secret;

/** Codes that follow from a secret and the time, as every authenticator app makes them: RFC 6238, six digits, thirty seconds, SHA-1. */
final class Totp {
    static final int DIGITS = 6;
    private static final Duration STEP = Duration.ofSeconds(30);
    /** Clocks differ: a code of the step before and of the one after is good too. */
    private static final int DRIFT = 1;

    private Totp() {}

    /**
     * The step whose code this is.
     *
     * @param after the step whose code was used last: neither it nor one before it is good again
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        long current = stepOf(now);
        long found = -1;
        // All are computed, whichever fits.
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            if (Secret.same(code(secret, step, DIGITS), code) && step > after) {
                found = step;
            }
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    static long stepOf(Instant moment) {
        return moment.getEpochSecond() / STEP.toSeconds();
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            long modulus = Math.round(Math.pow(10, digits));
            return ("%0" + digits + "d").formatted(number % modulus);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
