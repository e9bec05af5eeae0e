package org.kinward.engine.timeline.read;

import java.sql.SQLException;

/** The database could not give a timeline. */
final class TimelineFailed extends RuntimeException {
    TimelineFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
