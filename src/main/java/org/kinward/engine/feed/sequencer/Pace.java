package org.kinward.engine.feed.sequencer;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long to rest between looks. While a backup holds back the clean-up of numbered rows, every look grows dearer; they
 * then come less often, and take a fifth of the time at most. A single look that was kept waiting says nothing: resting
 * four times as long for it would make a hiccup of the machine five times as long for everybody who listens.
 */
final class Pace {

    private static final int REST = 4;
    private static final int LOOKS = 8;

    private final long[] recent = new long[LOOKS];
    private int next;

    void took(long nanos) {
        recent[next] = nanos;
        next = (next + 1) % LOOKS;
    }

    /** By the quickest of the last looks. */
    Duration rest() {
        return Duration.ofNanos(Arrays.stream(recent).min().orElse(0) * REST);
    }
}
