package org.kinward.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.testing.ApiClient;
import org.kinward.testing.RunningApplication;

/** What another user feels of ten thousand wrong passwords from one address: their sign-in and their reads, as they come over the wire. */
class GuessingHeavyIT {
    private static final int GUESSES = Integer.getInteger("kinward.heavy.guesses", 10_000);
    private static final int GUESSERS = 8;
    private static final int SAMPLES = 40;

    @RegisterExtension
    static final RunningApplication APPLICATION = RunningApplication.start(Map.of("kinward.proxies", "127.0.0.1"));

    private record Felt(double signIn, double read) {}

    @Test
    @Tag("heavy")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void anotherUserIsNotSlowedByTenThousandWrongPasswords() throws Exception {
        APPLICATION.user("Rui Reis", "rui@example.com", "rep");
        felt(SAMPLES / 2, () -> true);
        Felt quiet = felt(SAMPLES, () -> true);
        var answers = new AtomicInteger[] {new AtomicInteger(), new AtomicInteger()};
        Felt crowded;
        long began = System.nanoTime();
        try (var crowd = Executors.newFixedThreadPool(GUESSERS)) {
            var guessed = new AtomicInteger();
            for (int i = 0; i < GUESSERS; i++) {
                crowd.submit(() -> guess(guessed, answers));
            }
            crowded = felt(SAMPLES, () -> guessed.get() < GUESSES);
        }
        double seconds = (System.nanoTime() - began) / 1e9;

        System.out.printf(
                "guessing: %d wrong passwords from one address in %.1f s (%d compared, %d refused unseen); another"
                        + " user's sign-in %.1f ms alone, %.1f ms meanwhile (%.2f times); a read %.2f ms alone, %.2f ms"
                        + " meanwhile (%.2f times)%n",
                GUESSES,
                seconds,
                answers[0].get(),
                answers[1].get(),
                quiet.signIn(),
                crowded.signIn(),
                crowded.signIn() / quiet.signIn(),
                quiet.read(),
                crowded.read(),
                crowded.read() / quiet.read());
        assertThat(answers[0].get() + answers[1].get()).isEqualTo(GUESSES);
        assertThat(answers[0].get()).as("compared").isLessThan(260);
    }

    private static void guess(AtomicInteger guessed, AtomicInteger[] answers) {
        ApiClient guesser = APPLICATION.nobody().with("X-Forwarded-For", "203.0.113.9");
        for (int n = guessed.getAndIncrement(); n < GUESSES; n = guessed.getAndIncrement()) {
            String login = n % 3 == 0 ? RunningApplication.ADMINISTRATOR : "somebody" + n + "@example.com";
            int status = guesser.post("/session", Map.of("login", login, "password", "a guess at it " + n))
                    .status();
            answers[status == 429 ? 1 : 0].incrementAndGet();
        }
    }

    private interface Going {
        boolean on();
    }

    /** Medians in milliseconds; every one of these must be let in and answered. */
    private static Felt felt(int most, Going going) {
        List<Double> signIns = new ArrayList<>();
        List<Double> reads = new ArrayList<>();
        for (int i = 0; i < most && (going.on() || i < 5); i++) {
            var rui = APPLICATION.nobody().with("X-Forwarded-For", "198.51.100.4");
            long began = System.nanoTime();
            rui.signIn("rui@example.com", RunningApplication.PASSWORD);
            signIns.add((System.nanoTime() - began) / 1e6);
            for (int read = 0; read < 5; read++) {
                began = System.nanoTime();
                assertThat(rui.get("/records/account?fields=name").status()).isEqualTo(200);
                reads.add((System.nanoTime() - began) / 1e6);
            }
        }
        return new Felt(median(signIns), median(reads));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
