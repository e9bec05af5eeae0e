package org.kinward.engine.search.spi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** Hears that words kept elsewhere have changed, and makes the entries of those records anew. */
public interface Reread {
    /** Within the transaction in which they changed: search has both, or neither. Few records at a time. */
    void now(Connection connection, String object, Set<UUID> records) throws SQLException;
}
