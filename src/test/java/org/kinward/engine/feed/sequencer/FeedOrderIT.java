package org.kinward.engine.feed.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinward.engine.feed.Bell;
import org.kinward.engine.feed.Feed;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.FeedReader;
import org.kinward.testing.TestDatabase;

/** The promise of the feed, held against writers, rollbacks, transactions left open, and leaders that die or come back from the dead. */
class FeedOrderIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @RegisterExtension
    static final TestDatabase ANOTHER = TestDatabase.fresh();

    private static final int WRITERS = 8;
    private static final int THINGS = 30;
    private static final long SECONDS = 8;

    private final DataSource database = DATABASE.dataSource();
    private final Bell committed = new Bell();
    private final Feed feed = new Feed(committed);
    private final FeedReader reader = new FeedReader(database);
    private final Map<UUID, List<FeedLine>> acknowledged = new HashMap<>();
    private UUID[] things = {};

    @BeforeEach
    void makeThings() throws SQLException {
        things = Stream.generate(UUID::randomUUID).limit(THINGS).toArray(UUID[]::new);
        try (var connection = database.getConnection()) {
            Writer.makeTable(connection, things);
        }
    }

    @Test
    void everyRecordStrictlyByVersionNothingMissingTransactionsWhole() throws Exception {
        var generation = reader.position().generation();
        var watcher = new Watcher(reader);
        try (var foreign = ANOTHER.dataSource().getConnection();
                var late = database.getConnection();
                var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            foreign.setAutoCommit(false);
            foreign.createStatement().execute("create table held_open (id int)");
            var lateLines = appendAndHold(late);
            writeAndWatch(nodes, watcher);
            late.commit();
            acknowledged.put(lateLines.getFirst().provenance().batch(), lateLines);
            nodes.submit(() -> serve(until(System.nanoTime() + TimeUnit.SECONDS.toNanos(1))))
                    .get();
            foreign.rollback();
        }
        while (watcher.look(1_000)) {
            // To the end.
        }

        System.out.printf(
                "feed: %d lines, %d out of order, %d missing%n",
                watcher.lines(), watcher.outOfOrder(), watcher.missing(acknowledged));
        assertThat(watcher.lines()).isGreaterThan(1_000);
        assertThat(watcher.outOfOrder()).as("out of order").isZero();
        assertThat(watcher.missing(acknowledged)).as("missing").isZero();
        assertThat(watcher.torn(acknowledged)).as("torn").isZero();
        assertThat(watcher.restarts()).as("restarts").isZero();
        assertThat(reader.position().generation()).isEqualTo(generation);
    }

    /** Lines with a small id that become visible after all others. */
    private List<FeedLine> appendAndHold(Connection late) throws SQLException {
        late.setAutoCommit(false);
        var own = UUID.randomUUID();
        Writer.insert(late, own);
        var lines = Writer.change(late, UUID.randomUUID(), own);
        feed.append(late, lines);
        return lines;
    }

    private void writeAndWatch(ExecutorService nodes, Watcher watcher) throws Exception {
        var running = until(System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS));
        var writers = new ArrayList<Writer>();
        var work = new ArrayList<Future<?>>();
        for (var seed = 0; seed < WRITERS; seed++) {
            var writer = new Writer(database, feed, things, seed);
            writers.add(writer);
            work.add(nodes.submit(() -> writer.write(running)));
        }
        work.add(nodes.submit(() -> leadersComeAndGo(nodes, running)));
        while (running.getAsBoolean()) {
            if (!watcher.look(50)) {
                Thread.sleep(3);
            }
        }
        for (var each : work) {
            each.get();
        }
        writers.forEach(writer -> acknowledged.putAll(writer.acknowledged()));
    }

    /** The first leader's connection is cut; the second pauses, the third takes over, and the second tries to go on. */
    private Void leadersComeAndGo(ExecutorService nodes, BooleanSupplier running) throws Exception {
        var first = nodes.submit(() -> serve(() -> true));
        Thread.sleep(2_000);
        cutTheLeader();
        assertThat(first).as("a leader without its connection").failsWithin(2, TimeUnit.SECONDS);
        Thread.sleep(300);
        var resume = new CountDownLatch(1);
        var working = until(System.nanoTime() + TimeUnit.SECONDS.toNanos(2));
        var second = nodes.submit(() -> serve(() -> working.getAsBoolean() || waitFor(resume)));
        Thread.sleep(2_500);
        var third = nodes.submit(() -> serve(running));
        Thread.sleep(500);
        resume.countDown();
        assertThat(second).as("an old leader steps down").succeedsWithin(2, TimeUnit.SECONDS);
        third.get();
        return null;
    }

    private Void serve(BooleanSupplier myTurn) throws SQLException, InterruptedException {
        new Sequencer(database, committed, new Bell()).serve(myTurn);
        return null;
    }

    private void cutTheLeader() throws SQLException {
        try (var connection = database.getConnection();
                var cut = connection.prepareStatement("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                      and (query = ? or query like '%for update;%' or query like '%with mine as%')
                    """)) {
            cut.setString(1, SelectWaiting.SQL);
            try (var row = cut.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).as("leaders cut").isEqualTo(1);
            }
        }
    }

    private static BooleanSupplier until(long end) {
        return () -> System.nanoTime() < end;
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
