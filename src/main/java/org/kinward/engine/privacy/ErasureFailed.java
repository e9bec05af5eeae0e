package org.kinward.engine.privacy;

import java.sql.SQLException;

/** The database could not carry out a step; what the ledger has is gone on with later. */
final class ErasureFailed extends RuntimeException {
    ErasureFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
