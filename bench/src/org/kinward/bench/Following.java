package org.kinward.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What becomes of what was written, afterwards: search, timeline, computed fields and the other readers of the feed, by
 * a second process on the same database while the first rests. CPU a line of the feed, all readers together.
 */
final class Following {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String BEHIND = """
        select coalesce(max(s.last_pos - c.pos), 0) + (select count(*) from engine.feed_commit where pos is null)
        from engine.feed_state s, engine.feed_consumer c\
        """;

    private final Product product;

    Following(Product product) {
        this.product = product;
    }

    Report.Line run() throws Exception {
        try (Connection connection = product.connect();
                Product other = product.beside()) {
            double server = other.server().millis();
            double database = product.database().millis();
            long start = System.nanoTime();
            long lines = behind(connection);
            while (behind(connection) > 0) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IOException("The readers of the feed are still " + behind(connection) + " behind");
                }
                Thread.sleep(100);
            }
            double elapsed = (System.nanoTime() - start) / 1e9;
            var result = new Load.Result(
                    lines,
                    lines / elapsed,
                    (other.server().millis() - server) / lines,
                    (product.database().millis() - database) / lines,
                    elapsed * 1e3,
                    elapsed * 1e3);
            return new Report.Line("follow", "", result, null, null);
        }
    }

    private static long behind(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(BEHIND)) {
            row.next();
            return row.getLong(1);
        }
    }
}
