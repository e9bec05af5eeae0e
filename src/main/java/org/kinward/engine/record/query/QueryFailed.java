package org.kinward.engine.record.query;

import java.sql.SQLException;

/** The database could not answer. */
public final class QueryFailed extends RuntimeException {
    public QueryFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
