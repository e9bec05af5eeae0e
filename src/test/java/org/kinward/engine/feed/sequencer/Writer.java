package org.kinward.engine.feed.sequencer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.Provenance;

/** Changes one or two rows of a small table in each transaction, dawdles, sometimes thinks better of it, and keeps what was acknowledged. */
final class Writer {

    private final DataSource database;
    private final Feed feed;
    private final UUID[] things;
    private final Random random;
    private final Map<UUID, List<FeedLine>> acknowledged = new ConcurrentHashMap<>();

    Writer(DataSource database, Feed feed, UUID[] things, long seed) {
        this.database = database;
        this.feed = feed;
        this.things = things;
        this.random = new Random(seed);
    }

    /** The lines of each acknowledged transaction, by batch. */
    Map<UUID, List<FeedLine>> acknowledged() {
        return acknowledged;
    }

    Void write(BooleanSupplier goOn) throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            while (goOn.getAsBoolean()) {
                var batch = UUID.randomUUID();
                var lines = change(connection, batch, pick());
                dawdle(6);
                feed.append(connection, lines);
                dawdle(12);
                if (random.nextInt(8) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    acknowledged.put(batch, lines);
                    feed.committed();
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
            return null;
        }
    }

    static void makeTable(Connection connection, UUID... ids) throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute("create table thing (id uuid primary key, version integer not null default 0)");
        }
        insert(connection, ids);
    }

    static void insert(Connection connection, UUID... ids) throws SQLException {
        try (var insert = connection.prepareStatement("insert into thing (id) select unnest(?::uuid[])")) {
            insert.setArray(1, connection.createArrayOf("uuid", ids));
            insert.executeUpdate();
        }
    }

    /** Raises the version of these things in the open transaction. */
    static List<FeedLine> change(Connection connection, UUID batch, UUID... ids) throws SQLException {
        var provenance = new Provenance(Instant.now(), null, null, "test", null, batch, null);
        var lines = new ArrayList<FeedLine>();
        try (var update =
                connection.prepareStatement("update thing set version = version + 1 where id = ? returning version")) {
            for (var id : ids) {
                update.setObject(1, id);
                try (var row = update.executeQuery()) {
                    row.next();
                    lines.add(new FeedLine(
                            provenance, "thing", id, FeedLine.Kind.UPDATED, row.getInt(1), "{}", null, null));
                }
            }
        }
        return lines;
    }

    /** One thing or two, in the order that keeps two writers from waiting for each other. */
    private UUID[] pick() {
        var first = things[random.nextInt(things.length)];
        var second = things[random.nextInt(things.length)];
        if (first.equals(second) || random.nextInt(3) == 0) {
            return new UUID[] {first};
        }
        var both = new UUID[] {first, second};
        Arrays.sort(both);
        return both;
    }

    private void dawdle(int atMostMillis) throws InterruptedException {
        if (random.nextBoolean()) {
            Thread.sleep(random.nextInt(atMostMillis));
        }
    }
}
