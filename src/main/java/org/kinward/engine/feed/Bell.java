package org.kinward.engine.feed;

import java.time.Duration;

/** Wakes those who wait in this process; a ring between two waits is not lost. */
public final class Bell {

    private long rings;

    public synchronized void ring() {
        rings++;
        notifyAll();
    }

    /** What {@link #await} would return now. */
    public synchronized long rings() {
        return rings;
    }

    /**
     * Waits for a ring after the one last heard, at most so long.
     *
     * @param heard what the last call returned, 0 at first
     * @return what to pass next time
     */
    public synchronized long await(long heard, Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        while (rings == heard) {
            var left = end - System.nanoTime();
            if (left <= 0) {
                break;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return rings;
    }
}
