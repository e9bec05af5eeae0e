package org.kinward.engine.search.find;

import java.sql.SQLException;

/** The database could not answer a search. */
final class SearchFailed extends RuntimeException {
    SearchFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
