package org.kinward.engine.record;

import io.micrometer.core.instrument.Metrics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Two transactions that met: whoever lost tries again. Nothing of what it did was kept, so nothing is done twice. */
public final class Collision {
    private static final int TRIES = 6;

    /** Serialisation failure, deadlock, lock not to be had in time, and a unique value taken between look and write. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "23505");

    private static final Duration FIRST = Duration.ofMillis(4);

    private Collision() {}

    /** @param work a transaction from its beginning to its end, or what is run in several */
    public static <T> T again(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException lost) {
                if (attempt == TRIES || !is(lost)) {
                    throw lost;
                }
                Metrics.counter("records.collisions").increment();
                pause(attempt);
            }
        }
    }

    private static boolean is(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** For a moment of random length, doubling, so that those who met do not meet again. */
    private static void pause(int attempt) {
        long most = FIRST.toNanos() << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 4, most));
    }
}
