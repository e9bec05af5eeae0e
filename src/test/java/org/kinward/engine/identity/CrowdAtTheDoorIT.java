package org.kinward.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.identity.throttle.SignInThrottle;
import org.kinward.kernel.error.Refusal;
import org.kinward.testing.RunningApplication;

/** What a guesser costs the others is counted in passwords compared, for that is what is slow. */
class CrowdAtTheDoorIT {
    private static final int GUESSES = 10_000;
    /** As many as are let stand in line from one address. */
    private static final int AT_ONCE = 8;

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start();

    @Test
    void tenThousandWrongPasswordsFromOneAddressDoNotSlowAnybodyElse() throws Exception {
        var throttle = APPLICATION.bean(SignInThrottle.class);
        var passwords = APPLICATION.bean(Passwords.class);
        var hashing = APPLICATION.bean(Hashing.class);
        var refused = new AtomicInteger();
        List<Long> waited = new ArrayList<>();
        long before = hashing.done();
        try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Void>> guesses = new ArrayList<>();
            for (int i = 0; i < GUESSES; i++) {
                String account = i % 3 == 0 ? RunningApplication.ADMINISTRATOR : "somebody" + i + "@example.com";
                guesses.add(() -> {
                    try {
                        guess(throttle, passwords, account, "203.0.113.9", "a guess at it");
                    } catch (Refusal tooMany) {
                        refused.incrementAndGet();
                    }
                    return null;
                });
            }
            var done = Executors.newSingleThreadExecutor();
            var all = done.submit(() -> crowd.invokeAll(guesses));
            while (!all.isDone() && waited.size() < 50) {
                long ahead = hashing.done();
                var ana = guess(
                        throttle,
                        passwords,
                        RunningApplication.ADMINISTRATOR,
                        "198.51.100.4",
                        RunningApplication.PASSWORD);
                waited.add(hashing.done() - ahead);
                assertThat(ana).isPresent();
            }
            all.get();
            done.shutdown();
        }
        long work = hashing.done() - before - waited.size();

        System.out.printf(
                "crowd: %d wrong passwords from one address, %d refused unseen, %d compared; another user signed in %d"
                        + " times meanwhile behind at most %d others%n",
                GUESSES,
                refused.get(),
                work,
                waited.size(),
                waited.stream().mapToLong(x -> x).max().orElse(0) - 1);
        assertThat(work).as("passwords compared for the crowd").isBetween(100L, 220L);
        assertThat(refused.get()).isGreaterThan(GUESSES - 220);
        assertThat(waited)
                .as("compared while another user signed in, theirs among it")
                .isNotEmpty()
                .allMatch(n -> n <= 6);
    }

    private static Optional<UUID> guess(
            SignInThrottle throttle, Passwords passwords, String account, String address, String password) {
        return throttle.attempt(account, address, () -> passwords.whoIs(account, password));
    }
}
