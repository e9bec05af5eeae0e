package org.kinward.suite.sales.lead;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.kinward.kernel.memory.Renewed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows what each signal counts, a second or two late: rules change once a month, leads are written all day. */
@Component
class Points {
    private final JdbcClient jdbc;
    private final Renewed<Map<Signal, Integer>> last = new Renewed<>(Duration.ofSeconds(1));

    Points(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that count for something. */
    Map<Signal, Integer> now() {
        return last.get(this::read);
    }

    void forget() {
        last.forget();
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
