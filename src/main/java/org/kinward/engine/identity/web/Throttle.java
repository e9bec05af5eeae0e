package org.kinward.engine.identity.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/**
 * Lets so many attempts through for each key, and one more each time {@code window / attempts} has passed. In memory:
 * a guesser gains little from a restart or from a second node.
 */
final class Throttle {
    private static final int MAX_KEPT = 50_000;

    private final int attempts;
    private final long pause;
    private final LongSupplier nanos;
    /** For each key the moment at which it will have all its attempts again. */
    private final Map<String, Long> full = new ConcurrentHashMap<>();

    Throttle(int attempts, Duration window, LongSupplier nanos) {
        this.attempts = attempts;
        this.pause = window.toNanos() / attempts;
        this.nanos = nanos;
    }

    /** @throws Refusal {@code tooManyRequests} with the seconds to wait */
    void take(String key) {
        long now = nanos.getAsLong();
        if (full.size() >= MAX_KEPT) {
            full.values().removeIf(moment -> moment <= now);
        }
        full.compute(key, (k, moment) -> {
            long from = moment == null || moment < now ? now : moment;
            long wait = from + pause - now - pause * attempts;
            if (wait > 0) {
                long seconds = Duration.ofNanos(wait).toSeconds() + 1;
                throw new Refusal(ErrorCode.TOO_MANY_REQUESTS, Map.of("seconds", seconds));
            }
            return from + pause;
        });
    }

    /** Those who get it right are not counted. */
    void giveBack(String key) {
        full.computeIfPresent(key, (k, moment) -> moment - pause);
    }
}
