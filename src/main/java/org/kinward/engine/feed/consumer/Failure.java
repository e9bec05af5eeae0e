package org.kinward.engine.feed.consumer;

import java.sql.SQLException;
import java.util.Set;
import org.kinward.engine.feed.LoopStopped;

/** What a subscriber's failure calls for. */
enum Failure {
    /** The database is away, or two transactions met: nobody's line is to blame. */
    OF_CIRCUMSTANCES,
    /** Worth trying again before the line is blamed. */
    PERHAPS_PASSING,
    /** Trying again cannot help. */
    LASTING;

    // Connection, transaction rollback (deadlock, serialisation), resources, operator intervention, system error.
    private static final Set<String> CIRCUMSTANCES = Set.of("08", "40", "53", "57", "58");

    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof LoopStopped) {
                return LASTING;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null && isCircumstance(sql.getSQLState())) {
                return OF_CIRCUMSTANCES;
            }
        }
        return PERHAPS_PASSING;
    }

    private static boolean isCircumstance(String state) {
        return state.length() == 5 && CIRCUMSTANCES.contains(state.substring(0, 2));
    }
}
