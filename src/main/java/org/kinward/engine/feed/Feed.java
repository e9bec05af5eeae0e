package org.kinward.engine.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where writers put what they did. */
public final class Feed {

    private final Bell committed;

    /** @param committed rung after commits, for the sequencer of this process to wake by */
    public Feed(Bell committed) {
        this.committed = committed;
    }

    /**
     * Adds what this transaction did: once, as the last thing before its commit, when every row it writes is already locked.
     * The order of the feed rests on that. All lines share one provenance.
     *
     * @throws IllegalStateException outside a transaction, or the second time in one
     */
    public void append(Connection connection, List<FeedLine> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("Lines are appended in the transaction that made the change");
        }
        var provenance = lines.getFirst().provenance();
        if (!lines.stream().allMatch(line -> line.provenance().equals(provenance))) {
            throw new IllegalArgumentException("The lines of one transaction share one provenance");
        }
        new InsertLines(provenance, lines).run(connection);
    }

    /** Tells the sequencer that a transaction with lines is committed; without it the line is numbered at the next look round. */
    public void committed() {
        committed.ring();
    }
}
