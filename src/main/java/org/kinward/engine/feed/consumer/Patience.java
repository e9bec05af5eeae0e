package org.kinward.engine.feed.consumer;

import java.time.Duration;

/** How long to wait after failures in a row, and how many to bear before the lines are taken one by one. */
final class Patience {

    static final int TRIES = 5;

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Patience() {}

    /** Doubles from 100 ms to half a minute. */
    static Duration after(int failures) {
        var wait = FIRST.multipliedBy(1L << Math.min(failures - 1, 16));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
