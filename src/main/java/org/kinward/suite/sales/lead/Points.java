package org.kinward.suite.sales.lead;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows what each signal counts, at most a second late: rules change once a month, leads are written all day. */
@Component
class Points {
    private static final long MAX_AGE = Duration.ofSeconds(1).toNanos();

    private final JdbcClient jdbc;
    private volatile @Nullable Read last;

    private record Read(Map<Signal, Integer> points, long at) {}

    Points(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that count for something. */
    Map<Signal, Integer> now() {
        Read read = last;
        long now = System.nanoTime();
        if (read == null || now - read.at() > MAX_AGE) {
            read = new Read(read(), now);
            last = read;
        }
        return read.points();
    }

    void forget() {
        last = null;
    }

    private Map<Signal, Integer> read() {
        Map<Signal, Integer> points = new EnumMap<>(Signal.class);
        jdbc.sql("select signal, sum(points) from data.lead_score_rule where active and deleted_at is null"
                        + " and signal is not null group by signal")
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(one -> {
                    for (Signal signal : Signal.values()) {
                        if (signal.key().equals(one.getKey()) && one.getValue() != 0) {
                            points.put(signal, one.getValue());
                        }
                    }
                });
        return points;
    }
}
