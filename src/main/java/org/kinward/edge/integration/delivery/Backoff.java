package org.kinward.edge.integration.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When to try again: after five seconds, then three times as long each time, for half a day in all. */
public final class Backoff {

    /** After so many attempts a delivery is dead, until somebody replays it. */
    public static final int MOST = 10;

    private static final long FIRST = 5_000;
    private static final long LONGEST = Duration.ofHours(6).toMillis();

    private Backoff() {}

    /** With a fifth more or less, so that what failed together does not come back together. */
    public static Duration after(int attempts, RandomGenerator random) {
        double millis = Math.min(LONGEST, FIRST * Math.pow(3, attempts - 1));
        return Duration.ofMillis((long) (millis * (0.8 + random.nextDouble() * 0.4)));
    }
}
