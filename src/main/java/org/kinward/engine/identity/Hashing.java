package org.kinward.engine.identity;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. Only as many
 * at once as leave the processor to those who work, so that a crowd at the door waits there.
 */
@Component
public final class Hashing {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Whoever comes when so many stand in line is sent away at once, so that the line does not take all threads. */
    private static final int LINE = 64;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    /** Nobody's password: what an unknown user's is compared with, so that the answer takes as long. */
    private final String nobodys = argon2.encode("nobody's");

    private final LongAdder done = new LongAdder();

    /** How many passwords this process has hashed or compared: what guessing costs it. */
    long done() {
        return done.sum();
    }

    public String hash(String password) {
        return inTurn(() -> String.valueOf(argon2.encode(password)));
    }

    public boolean matches(String password, String hash) {
        return inTurn(() -> argon2.matches(password, hash));
    }

    /** Costs what {@link #matches} costs; nothing comes of it. The encoder would answer at once to an empty password. */
    void matchNobody() {
        boolean unused = matches("somebody's", nobodys);
    }

    boolean isDated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (places.getQueueLength() >= LINE || !places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", PATIENCE.toSeconds()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(ErrorCode.UNAVAILABLE);
        }
        try {
            done.increment();
            return work.get();
        } finally {
            places.release();
        }
    }
}
