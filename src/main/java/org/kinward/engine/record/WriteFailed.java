package org.kinward.engine.record;

import java.sql.SQLException;

/** The database could not carry out a write that the pipeline found right. */
final class WriteFailed extends RuntimeException {
    private final String state;

    WriteFailed(SQLException cause) {
        super(cause.getMessage(), cause);
        state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    String state() {
        return state;
    }
}
