package org.kinward.engine.privacy.spi;

import java.sql.Connection;
import java.sql.SQLException;

/** Somewhere beside the records where things about people are kept. */
public interface Place {
    /** What a certificate calls it. */
    String name();

    /**
     * Forgets, in the transaction of the erasure; doing it twice must do no harm.
     *
     * @return how many entries it took away or emptied
     */
    int erase(Connection connection, Erased erased) throws SQLException;
}
