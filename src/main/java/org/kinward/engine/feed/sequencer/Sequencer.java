package org.kinward.engine.feed.sequencer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.kinward.engine.feed.Bell;

/** Looks round for committed transactions and numbers them, for as long as it is this node's turn. */
final class Sequencer {

    // NOTIFY by every writer would queue their commits behind one lock; a look costs a fraction of a millisecond.
    private static final Duration LOOK = Duration.ofMillis(25);
    // Commits that come in a rush share one flush to disk.
    private static final Duration GATHER = Duration.ofMillis(4);
    private static final Duration PARTITIONS = Duration.ofMinutes(1);
    private static final int BATCH = 1_000;

    private final DataSource database;
    private final Bell committed;
    private final Bell numbered;

    Sequencer(DataSource database, Bell committed, Bell numbered) {
        this.database = database;
        this.committed = committed;
        this.numbered = numbered;
    }

    /** Takes a term and serves it until the turn is over or somebody else has taken the next term. */
    void serve(BooleanSupplier myTurn) throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            var term = new TakeTerm().run(connection);
            var partitionsAt = System.nanoTime();
            var heard = 0L;
            var pace = new Pace();
            while (myTurn.getAsBoolean()) {
                if (System.nanoTime() >= partitionsAt) {
                    new MakePartitions().run(connection);
                    partitionsAt = System.nanoTime() + PARTITIONS.toNanos();
                }
                var began = System.nanoTime();
                if (!numberAll(connection, term, myTurn)) {
                    return;
                }
                pace.took(System.nanoTime() - began);
                var rest = pace.rest();
                heard = committed.await(heard, LOOK);
                Thread.sleep(rest.compareTo(GATHER) > 0 ? rest : GATHER);
            }
        }
    }

    /** False when the term is over. */
    private boolean numberAll(Connection connection, Term term, BooleanSupplier myTurn) throws SQLException {
        while (myTurn.getAsBoolean() && new SelectWaiting().run(connection)) {
            var given = new NumberCommits(term, BATCH).run(connection);
            if (given.isEmpty()) {
                return false;
            }
            numbered.ring();
        }
        return true;
    }
}
