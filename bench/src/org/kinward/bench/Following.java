package org.kinward.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What becomes of what was written, afterwards: search, timeline, computed fields and the other readers of the feed, by
 * a second process on the same database while the first rests. CPU a line of the feed, all readers together.
 */
final class Following {
    private static final long NUMBERED_SECONDS = 30;
    private static final String WAITING = "select count(*) from engine.feed_commit where pos is null";
    private static final String LEFT = """
        select c.name, coalesce((select sum(f.lines) from engine.feed_commit f where f.pos > c.pos), 0)
        from engine.feed_consumer c order by c.name\
        """;
    private static final String BEHIND =
            "select coalesce(max(s.last_pos - c.pos), 0) from engine.feed_state s, engine.feed_consumer c";

    private final Product product;
    private final int patience;

    /** @param patience seconds, after which what was taken up so far is what is told */
    Following(Product product, int patience) {
        this.product = product;
        this.patience = patience;
    }

    Report.Line run(int rows) throws Exception {
        try (Connection connection = product.connect()) {
            awaitNumbers(connection);
            Map<String, Long> before = left(connection);
            System.out.println("follow: lines of the feed that its readers have yet to take: " + before);
            try (Product other = product.beside()) {
                double server = other.server().millis();
                double database = product.database().millis();
                long start = System.nanoTime();
                Map<String, Long> taken = before;
                if (!await(connection)) {
                    taken = taken(before, left(connection));
                    System.out.printf("follow: not all within %d s; taken up by then: %s%n", patience, taken);
                }
                double elapsed = (System.nanoTime() - start) / 1e9;
                // Each reader takes each line.
                long lines = Math.max(
                        1, taken.values().stream().mapToLong(Long::longValue).sum() / Math.max(1, taken.size()));
                System.out.printf("follow: %,d lines in %.1f s%n", lines, elapsed);
                return new Report.Line(
                        rows,
                        "follow",
                        "",
                        new Load.Result(
                                lines,
                                lines / elapsed,
                                (other.server().millis() - server) / lines,
                                (product.database().millis() - database) / lines,
                                elapsed * 1e3,
                                elapsed * 1e3),
                        null,
                        null);
            }
        }
    }

    /** Leaves out what the readers have yet to take, so that nobody waits for it who is measured next. */
    static void skip(Product product) throws Exception {
        try (Connection connection = product.connect();
                var statement = connection.createStatement()) {
            awaitNumbers(connection);
            statement.execute("update engine.feed_consumer set pos = s.last_pos from engine.feed_state s");
        }
    }

    private boolean await(Connection connection) throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience);
        while (one(connection, BEHIND) > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(100);
        }
        return true;
    }

    private static void awaitNumbers(Connection connection) throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(NUMBERED_SECONDS);
        while (one(connection, WAITING) > 0) {
            if (System.nanoTime() > end) {
                throw new SQLException("Transactions without a number after " + NUMBERED_SECONDS + " s: nobody leads");
            }
            Thread.sleep(50);
        }
    }

    private static Map<String, Long> taken(Map<String, Long> before, Map<String, Long> now) {
        Map<String, Long> taken = new LinkedHashMap<>();
        before.forEach((name, lines) -> taken.put(name, lines - now.getOrDefault(name, 0L)));
        return taken;
    }

    private static Map<String, Long> left(Connection connection) throws SQLException {
        Map<String, Long> left = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(LEFT)) {
            while (rows.next()) {
                left.put(rows.getString(1), rows.getLong(2));
            }
        }
        return left;
    }

    private static long one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
