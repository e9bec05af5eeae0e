package org.kinward.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What something costs: by the clock, and of the processors, in this thread and in the database's processes. */
public final class Effort {
    private static final double MILLION = 1e6;

    private final List<Path> processes;
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    /** Of the connections that are open now. */
    public Effort(DataSource database) {
        processes = JdbcClient.create(database)
                .sql("select pid from pg_stat_activity where datname = current_database()")
                .query(Integer.class)
                .list()
                .stream()
                .map(pid -> Path.of("/proc", String.valueOf(pid), "schedstat"))
                .toList();
    }

    public void measure(Runnable work) {
        long before = spent();
        long from = System.nanoTime();
        work.run();
        wall.add((System.nanoTime() - from) / MILLION);
        processor.add((spent() - before) / MILLION);
    }

    private long spent() {
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (Path process : processes) {
            try {
                spent += Long.parseLong(Files.readString(process).split(" ", 2)[0]);
            } catch (NoSuchFileException gone) {
                // The pool closes a connection now and then.
                spent += 0;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return spent;
    }

    public double processor(int percent) {
        return percentile(processor, percent);
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    @Override
    public String toString() {
        return "%d times: p50 %.1f ms, p99 %.1f ms; processor p50 %.1f ms, p99 %.1f ms"
                .formatted(
                        wall.size(),
                        percentile(wall, 50),
                        percentile(wall, 99),
                        percentile(processor, 50),
                        percentile(processor, 99));
    }
}
