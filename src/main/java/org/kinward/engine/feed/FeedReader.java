package org.kinward.engine.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Where readers find what happened. */
public final class FeedReader {

    private final DataSource database;

    public FeedReader(DataSource database) {
        this.database = database;
    }

    /** The position after everything numbered so far: where a reader begins who has just read the records themselves. */
    public FeedPosition position() throws SQLException {
        try (var connection = database.getConnection()) {
            return new SelectPosition().run(connection);
        }
    }

    /**
     * What happened after a position: whole transactions, in order, until {@code limit} lines are reached, so that a page may be
     * longer than the limit by the rest of its last transaction.
     */
    public FeedPage after(FeedPosition position, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return after(connection, position, limit);
        }
    }

    /** The same in the caller's transaction. */
    public FeedPage after(Connection connection, FeedPosition position, int limit) throws SQLException {
        var now = new SelectPosition().run(connection);
        if (!now.generation().equals(position.generation()) || position.pos() > now.pos()) {
            return new FeedPage.Restarted(now);
        }
        var lines = new SelectAfter(position.pos(), limit).run(connection);
        var next = lines.isEmpty()
                ? position
                : new FeedPosition(now.generation(), lines.getLast().pos());
        return new FeedPage.Lines(lines, next);
    }

    /** What was done to a record before a version, newest first, without what was computed on it; {@link Integer#MAX_VALUE} begins at its newest. */
    public List<FeedLine> history(UUID id, int beforeVersion, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return new SelectHistory(id, beforeVersion, limit).run(connection);
        }
    }

    /** What a batch did, in the order it did it: what undo takes back. */
    public List<FeedLine> batch(UUID batch) throws SQLException {
        try (var connection = database.getConnection()) {
            return new SelectBatch(batch).run(connection);
        }
    }
}
