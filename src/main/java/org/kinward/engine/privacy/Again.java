package org.kinward.engine.privacy;

import java.sql.SQLException;

/** Does a transaction again that collided with another. */
final class Again {
    private static final int TRIES = 5;
    private static final String ROLLED_BACK = "40";

    private Again() {}

    static void untilItStands(Runnable transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.run();
                return;
            } catch (RuntimeException e) {
                if (attempt == TRIES || !collided(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean collided(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(ROLLED_BACK)) {
                return true;
            }
        }
        return false;
    }
}
