package org.kinward.engine.custom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.Records;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Mode;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.query.PageQuery;
import org.kinward.kernel.filter.Filter;
import org.kinward.testing.RunningApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** Two who read pages and two who write records, all the time, and somebody who looks who waits for a lock. */
final class Load implements AutoCloseable {
    /** Waits on transactions themselves are how an index is built beside others; they stop nobody. */
    private static final String LONGEST_WAIT = """
        select extract(epoch from clock_timestamp() - l.waitstart) * 1000 as millis, l.locktype, a.backend_type,
               left(a.query, 160) as waits, left(b.query, 160) as holds, b.state, now() - b.xact_start as since
          from pg_locks l
          join pg_stat_activity a on a.pid = l.pid and a.datname = current_database()
          left join pg_stat_activity b on b.pid = any(pg_blocking_pids(l.pid))
         where not l.granted and l.waitstart is not null and l.locktype <> 'virtualxid'
         order by 1 desc limit 1
        """;

    private static final long LEAST_MILLIS = 3_000;
    private static final long WORTH_TELLING = 200;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Actor ACTOR = Actor.system(Origin.API);

    private final Queries queries;
    private final Records records;
    private final JdbcClient jdbc;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong longestWait = new AtomicLong();
    private final Queue<Long> seconds = new ConcurrentLinkedQueue<>();
    private volatile String longest = "";
    private volatile boolean over;

    /**
     * What happened in a stretch of time; times in milliseconds where they do not say seconds.
     *
     * @param worst calls in the second with the fewest
     */
    record Stretch(
            String name,
            double seconds,
            long reads,
            long writes,
            long failures,
            long longestWait,
            long slowest,
            long worst) {
        double perSecond() {
            return (reads + writes) / seconds;
        }
    }

    interface Work {
        void run() throws Exception;
    }

    Load(RunningApplication application, JdbcClient jdbc) {
        this.queries = application.bean(Queries.class);
        this.records = application.bean(Records.class);
        this.jdbc = jdbc;
    }

    void start() {
        for (int i = 0; i < 2; i++) {
            threads.add(Thread.ofPlatform().start(() -> all(reads, this::read)));
            threads.add(Thread.ofPlatform().start(() -> all(writes, this::write)));
        }
        threads.add(Thread.ofPlatform().start(this::watch));
        threads.add(Thread.ofPlatform().start(this::count));
    }

    /** What is over in a moment is watched for a while longer: a single call is no throughput. */
    Stretch during(String name, Work work) throws Exception {
        List.of(reads, writes, failures, slowest, longestWait).forEach(counter -> counter.set(0));
        seconds.clear();
        long begun = System.nanoTime();
        work.run();
        long left = LEAST_MILLIS - (System.nanoTime() - begun) / 1_000_000;
        if (left > 0) {
            Thread.sleep(left);
        }
        if (longestWait.get() > WORTH_TELLING) {
            System.out.println("longest wait: " + longest);
        }
        return new Stretch(
                name,
                (System.nanoTime() - begun) / 1e9,
                reads.get(),
                writes.get(),
                failures.get(),
                longestWait.get(),
                slowest.get(),
                seconds.stream().mapToLong(Long::longValue).min().orElse(0));
    }

    private void all(AtomicLong done, Work work) {
        while (!over) {
            long begun = System.nanoTime();
            try {
                work.run();
                done.incrementAndGet();
            } catch (Exception failure) {
                failures.incrementAndGet();
                failure.printStackTrace(System.out);
            }
            long millis = (System.nanoTime() - begun) / 1_000_000;
            slowest.accumulateAndGet(millis, Math::max);
            pause(2);
        }
    }

    private void read() {
        boolean byName = ThreadLocalRandom.current().nextBoolean();
        List<Sort> sort = byName ? List.of(new Sort("name", false)) : List.of();
        queries.page(
                ACTOR,
                new PageQuery("account", List.of("name", "employees"), Filter.ALL, sort, 50, null, false, false));
    }

    private void write() {
        UUID id = new UUID(0, 1 + ThreadLocalRandom.current().nextInt(1_000));
        int employees = ThreadLocalRandom.current().nextInt(1_000);
        var command = new Command.Update(
                "account", id, null, Map.of("employees", new Change(null, JSON.numberNode(employees))), Map.of());
        var outcome =
                records.execute(ACTOR, Mode.EACH, List.of(command)).outcomes().getFirst();
        if (!(outcome instanceof Outcome.Saved)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private void count() {
        long before = reads.get() + writes.get();
        while (!over) {
            pause(1_000);
            long now = reads.get() + writes.get();
            // Fewer than before: the counting has begun anew in between.
            if (now >= before) {
                seconds.add(now - before);
            }
            before = now;
        }
    }

    private void watch() {
        while (!over) {
            jdbc.sql(LONGEST_WAIT).query().listOfRows().forEach(this::waited);
            pause(10);
        }
    }

    private void waited(Map<String, Object> lock) {
        long millis = ((Number) lock.get("millis")).longValue();
        if (millis > longestWait.getAndAccumulate(millis, Math::max)) {
            longest = lock.toString();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
