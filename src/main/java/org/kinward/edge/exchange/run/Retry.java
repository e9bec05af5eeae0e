package org.kinward.edge.exchange.run;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does a transaction again that lost to another one; nothing of it was kept, so nothing is done twice. */
final class Retry {

    private static final int TRIES = 5;
    /** Serialisation failure, deadlock, lock not to be had in time, and a unique value taken between look and write. */
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "55P03", "23505");

    private Retry() {}

    static <T> T onCollision(Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !collision(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean collision(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && COLLISIONS.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
