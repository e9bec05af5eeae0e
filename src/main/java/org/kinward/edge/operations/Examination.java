package org.kinward.edge.operations;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.kinward.platform.configuration.Settings;
import org.kinward.platform.database.DatabaseKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out how the whole of it is: a handful of short statements, whoever asks and however much there is. */
@Component
final class Examination {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final DataSource database;
    private final DatabaseKind kind;
    private final Settings settings;

    Examination(DataSource database, DatabaseKind kind, Settings settings) {
        this.jdbc = JdbcClient.create(database);
        this.database = database;
        this.kind = kind;
        this.settings = settings;
    }

    Condition now() {
        return new Condition(Instant.now(), database(), feed(), consumers(), parked(), jobs(), leases(), process());
    }

    private Condition.Database database() {
        long began = System.nanoTime();
        return jdbc.sql("""
            select current_setting('server_version'), pg_database_size(current_database()),
                   (select count(*) from pg_stat_activity where datname = current_database())
            """)
                .query((row, n) -> new Condition.Database(
                        row.getString(1),
                        kind.name().toLowerCase(java.util.Locale.ROOT),
                        (System.nanoTime() - began) / 1e6,
                        row.getLong(2),
                        row.getInt(3)))
                .single();
    }

    // When a transaction was committed is not kept; when its first line was written is near enough.
    private Condition.Feed feed() {
        return jdbc.sql("""
            select s.generation, s.last_pos, w.waiting,
                   coalesce(extract(epoch from clock_timestamp() - (select min(l.at) from engine.feed_line l where l.tx = w.oldest)), 0)
              from engine.feed_state s,
                   (select count(*) as waiting, min(tx) as oldest from engine.feed_commit where pos is null) w
            """)
                .query((row, n) -> new Condition.Feed(
                        row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), Math.max(0, row.getDouble(4))))
                .single();
    }

    List<Condition.Consumer> consumers() {
        return jdbc.sql("""
            select c.name, c.pos, greatest(0, s.last_pos - c.pos) as behind,
                   coalesce((select extract(epoch from clock_timestamp() - l.at)
                      from engine.feed_commit f join engine.feed_line l on l.tx = f.tx and l.seq = 1
                     where f.pos > c.pos order by f.pos limit 1), 0) as late,
                   (select count(*) from engine.feed_parked p where p.consumer = c.name) as parked
              from engine.feed_consumer c, engine.feed_state s order by c.name
            """)
                .query((row, n) -> new Condition.Consumer(
                        row.getString(1), row.getLong(2), row.getLong(3), Math.max(0, row.getDouble(4)), row.getInt(5)))
                .list();
    }

    private List<Condition.Parked> parked() {
        return jdbc.sql("select consumer, object, record, pos, reason, at from engine.feed_parked order by at desc"
                        + " limit "
                        + MOST)
                .query((row, n) -> new Condition.Parked(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getLong(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    Condition.Jobs jobs() {
        var failing = jdbc.sql("""
            select task_name, max(consecutive_failures), max(last_failure) from engine.job
             where consecutive_failures > 0 group by task_name order by task_name
            """)
                .query((row, n) -> {
                    var last = row.getObject(3, OffsetDateTime.class);
                    return new Condition.Failing(
                            row.getString(1), row.getInt(2), last == null ? null : last.toInstant());
                })
                .list();
        return jdbc.sql("""
            select count(*) filter (where picked), count(*) filter (where not picked and execution_time <= now()),
                   coalesce(extract(epoch from now() - min(execution_time) filter (where not picked)), 0)
              from engine.job
            """)
                .query((row, n) ->
                        new Condition.Jobs(row.getInt(1), row.getInt(2), Math.max(0, row.getDouble(3)), failing))
                .single();
    }

    private List<Condition.Lease> leases() {
        return jdbc.sql("""
            select name, holder, until > clock_timestamp() from engine.lease
             where until > clock_timestamp() - interval '1 hour' order by name limit 200
            """)
                .query((row, n) -> new Condition.Lease(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    private Condition.Process process() {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var pool = database instanceof HikariDataSource hikari ? hikari.getHikariPoolMXBean() : null;
        var disk = disk();
        String version = Examination.class.getPackage().getImplementationVersion();
        return new Condition.Process(
                version == null ? "development" : version,
                Instant.ofEpochMilli(runtime.getStartTime()),
                listeners(),
                heap.getUsed(),
                heap.getMax(),
                pool == null ? 0 : pool.getTotalConnections(),
                pool == null ? 0 : pool.getThreadsAwaitingConnection(),
                disk[0],
                disk[1]);
    }

    /** Counted where they listen. */
    private static int listeners() {
        var gauge = Metrics.globalRegistry.find("live.listeners").gauge();
        return gauge == null || Double.isNaN(gauge.value()) ? 0 : (int) gauge.value();
    }

    /** Free and whole, where this process keeps its files. */
    private long[] disk() {
        try {
            Path folder = settings.data().toAbsolutePath();
            while (folder.getParent() != null && !Files.exists(folder)) {
                folder = folder.getParent();
            }
            FileStore store = Files.getFileStore(folder);
            return new long[] {store.getUsableSpace(), store.getTotalSpace()};
        } catch (IOException unknown) {
            return new long[] {Long.MAX_VALUE, Long.MAX_VALUE};
        }
    }
}
