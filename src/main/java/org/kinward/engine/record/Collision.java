package org.kinward.engine.record;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Two transactions that met: whoever lost tries again. */
final class Collision {
    /** Serialisation failure, deadlock, and a unique value taken between our look and our write. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "23505");

    private static final Duration FIRST = Duration.ofMillis(4);

    private Collision() {}

    static boolean is(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** For a moment of random length, doubling, so that those who met do not meet again. */
    static void pause(int attempt) {
        long most = FIRST.toNanos() << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 4, most));
    }
}
