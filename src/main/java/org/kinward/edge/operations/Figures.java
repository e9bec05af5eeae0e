package org.kinward.edge.operations;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The figures of this process and of what all share, as Prometheus reads them. */
@Component
final class Figures implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();
    private final MultiGauge behind =
            MultiGauge.builder("consumer.behind.transactions").register(registry);
    private final MultiGauge late =
            MultiGauge.builder("consumer.behind.seconds").register(registry);
    private final MultiGauge parked =
            MultiGauge.builder("consumer.parked.records").register(registry);
    private final Examination examination;
    private volatile Shared shared = new Shared(null);

    Figures(DataSource database, Examination examination) {
        this.examination = examination;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collector.bindTo(registry);
        if (database instanceof HikariDataSource hikari) {
            pool("active", hikari, HikariPoolMXBean::getActiveConnections);
            pool("idle", hikari, HikariPoolMXBean::getIdleConnections);
            pool("pending", hikari, HikariPoolMXBean::getThreadsAwaitingConnection);
        }
        feed();
        // What the engine counts, wherever it counts it.
        Metrics.addRegistry(registry);
    }

    /** What was found in the database for one scrape. */
    private record Shared(@org.jspecify.annotations.Nullable Condition condition) {
        double of(ToDoubleFunction<Condition> part) {
            return condition == null ? Double.NaN : part.applyAsDouble(condition);
        }
    }

    private void pool(String state, HikariDataSource database, ToDoubleFunction<HikariPoolMXBean> count) {
        Gauge.builder(
                        "database.connections",
                        database,
                        pool -> count.applyAsDouble(Objects.requireNonNull(pool.getHikariPoolMXBean())))
                .tag("state", state)
                .register(registry);
    }

    private void feed() {
        gauge("feed.position", now -> now.feed().position());
        gauge("feed.waiting.transactions", now -> now.feed().waiting());
        gauge("feed.waiting.seconds", now -> now.feed().waited());
        gauge("jobs.running", now -> now.jobs().running());
        gauge("jobs.due", now -> now.jobs().due());
        gauge("jobs.failing", now -> now.jobs().failing().size());
        gauge("database.size.bytes", now -> now.database().bytes());
        gauge("disk.free.bytes", now -> now.process().diskFree());
    }

    private void gauge(String name, ToDoubleFunction<Condition> part) {
        Gauge.builder(name, this, figures -> figures.shared.of(part)).register(registry);
    }

    /** Consumers come and go with the modules that bring them. */
    private void consumers(Condition now) {
        rows(behind, now, Condition.Consumer::behind);
        rows(late, now, Condition.Consumer::late);
        rows(parked, now, Condition.Consumer::parked);
    }

    private static void rows(MultiGauge gauge, Condition now, ToDoubleFunction<Condition.Consumer> part) {
        gauge.register(
                now.consumers().stream()
                        .map(one -> MultiGauge.Row.of(Tags.of("consumer", one.name()), part.applyAsDouble(one)))
                        .toList(),
                true);
    }

    synchronized String text() {
        var now = examination.now();
        shared = new Shared(now);
        consumers(now);
        return registry.scrape();
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    @Override
    public void close() {
        Metrics.removeRegistry(registry);
        collector.close();
        registry.close();
    }
}
