package org.kinward.engine.record;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two transactions that met: whoever lost tries again. */
final class Collision {
    /** Serialisation failure, deadlock, and a unique value taken between our look and our write. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "23505");

    private Collision() {}

    static boolean is(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
