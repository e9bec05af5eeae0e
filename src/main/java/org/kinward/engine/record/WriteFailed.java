package org.kinward.engine.record;

import java.sql.SQLException;

/** The database could not carry out a write that the pipeline found right. */
final class WriteFailed extends RuntimeException {
    WriteFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
