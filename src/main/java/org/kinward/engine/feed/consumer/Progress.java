package org.kinward.engine.feed.consumer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.modulith.NamedInterface;

/** How far subscribers have come. */
@NamedInterface("progress")
public final class Progress {
    private static final Duration LOOK = Duration.ofMillis(5);

    /** Farther behind than so many transactions it is not worth waiting: an import is on, or a first start. */
    private static final int FAR = 200;

    private final DataSource database;

    Progress(DataSource database) {
        this.database = database;
    }

    /** Transactions that a subscriber has yet to take, those without a number among them. */
    public long behind(String consumer) throws SQLException {
        String sql = "select (select count(*) from engine.feed_commit where pos is null) + greatest(0, s.last_pos -"
                + " c.pos) from engine.feed_state s, engine.feed_consumer c where c.name = ?";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /**
     * Waits until a subscriber has taken all that was committed when this was called, so that who has just written reads
     * what became of it.
     *
     * @return false when it had not, after {@code most} or because it is far behind
     */
    public boolean await(Connection connection, String consumer, Duration most) throws SQLException {
        long end = System.nanoTime() + most.toNanos();
        Mark mark = mark(connection, consumer);
        while (!mark.taken()) {
            if (mark.far() || System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
            mark = again(connection, consumer, mark);
        }
        return true;
    }

    /** The last transaction there is, and whether the subscriber has taken it. */
    private record Mark(long id, boolean taken, boolean far) {}

    private static Mark mark(Connection connection, String consumer) throws SQLException {
        String sql = "select c.id, coalesce(c.pos <= k.pos, false), s.last_pos - k.pos > " + FAR
                + " from engine.feed_consumer k, engine.feed_state s, engine.feed_commit c where k.name = ?"
                + " order by c.id desc limit 1";
        return read(connection, sql, consumer, null);
    }

    private static Mark again(Connection connection, String consumer, Mark mark) throws SQLException {
        String sql = "select c.id, coalesce(c.pos <= k.pos, false), false"
                + " from engine.feed_consumer k, engine.feed_commit c where k.name = ? and c.id = ?";
        return read(connection, sql, consumer, mark.id());
    }

    private static Mark read(
            Connection connection, String sql, String consumer, @org.jspecify.annotations.Nullable Long id)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            if (id != null) {
                statement.setLong(2, id);
            }
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? new Mark(row.getLong(1), row.getBoolean(2), row.getBoolean(3))
                        : new Mark(0, true, false);
            }
        }
    }
}
