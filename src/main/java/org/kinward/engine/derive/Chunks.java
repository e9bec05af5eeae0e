package org.kinward.engine.derive;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kinward.engine.feed.Feed;
import org.springframework.stereotype.Component;

/** Runs chunks of work, each in a transaction of its own on a connection of its own; what it told the feed is numbered at once. */
@Component
final class Chunks {
    private final DataSource database;
    private final Feed feed;

    Chunks(DataSource database, Feed feed) {
        this.database = database;
        this.feed = feed;
    }

    interface Chunk<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> T inTransaction(Chunk<T> chunk) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = chunk.run(connection);
                connection.commit();
                feed.committed();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
