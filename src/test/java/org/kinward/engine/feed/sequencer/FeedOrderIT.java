package org.kinward.engine.feed.sequencer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.kinward.engine.feed.rota.Duty;
import org.kinward.engine.feed.rota.Rota;
import org.kinward.platform.jobs.Leases;
import org.kinward.testing.TestDatabase;

/** The promise of the feed, held against writers, rollbacks, transactions left open, and leaders that die or come back from the dead. */
class FeedOrderIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @RegisterExtension
    static final TestDatabase ANOTHER = TestDatabase.fresh();

    private static final int WRITERS = 8;
    private static final int THINGS = 30;
    private static final Duration RUN = Duration.ofSeconds(16);
    private static final Duration LEASE = Duration.ofMillis(1_500);

    private final DataSource database = DATABASE.dataSource();
    private final Bell committed = new Bell();
    private final Feed feed = new Feed(committed);
    private final FeedReader reader = new FeedReader(database);
    private final Map<UUID, List<FeedLine>> acknowledged = new HashMap<>();
    private final Sequencer sequencer = new Sequencer(database, committed, new Bell());
    private final List<Rota> nodes = new ArrayList<>();
    private final CountDownLatch dead = new CountDownLatch(1);
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
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            foreign.setAutoCommit(false);
            foreign.createStatement().execute("create table held_open (id int)");
            var lateLines = appendAndHold(late);
            writeAndWatch(threads, watcher);
            late.commit();
            acknowledged.put(lateLines.getFirst().provenance().batch(), lateLines);
            watcher.lookUntilQuiet(LEASE.multipliedBy(2));
            foreign.rollback();
        } finally {
            dead.countDown();
            nodes.forEach(Rota::stop);
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

    private void writeAndWatch(ExecutorService threads, Watcher watcher) throws Exception {
        var end = System.nanoTime() + RUN.toNanos();
        BooleanSupplier running = () -> System.nanoTime() < end;
        var writers = new ArrayList<Writer>();
        var work = new ArrayList<Future<?>>();
        for (var seed = 0; seed < WRITERS; seed++) {
            var writer = new Writer(database, feed, things, seed);
            writers.add(writer);
            work.add(threads.submit(() -> writer.write(running)));
        }
        work.add(threads.submit(this::leadersComeAndGo));
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

    /** The first leader dies with its connection and gives nothing back; the second hangs, loses its lease, and tries to go on. */
    private Void leadersComeAndGo() throws Exception {
        var cut = new CountDownLatch(1);
        node(turn -> {
            try {
                sequencer.serve(turn);
            } catch (SQLException withoutConnection) {
                cut.countDown();
                dead.await();
            }
        });
        Thread.sleep(2_000);
        var hang = new AtomicBoolean();
        var resume = new CountDownLatch(1);
        var steppedDown = new CountDownLatch(1);
        node(turn -> {
            sequencer.serve(() -> turn.getAsBoolean() && (!hang.get() || waitFor(resume)));
            steppedDown.countDown();
        });
        Thread.sleep(2_000);
        cutTheLeader();
        assertThat(cut.await(15, SECONDS)).as("the first leader is dead").isTrue();
        Thread.sleep(4_000);
        hang.set(true);
        node(sequencer::serve);
        Thread.sleep(4_000);
        resume.countDown();
        assertThat(steppedDown.await(15, SECONDS))
                .as("an old leader steps down")
                .isTrue();
        return null;
    }

    private void node(Duty.Work work) {
        var node = new Rota(new Leases(database), LEASE, List.of(new Duty.OfOne("feed.sequencer", work)));
        nodes.add(node);
        node.start();
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

    private static boolean waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
