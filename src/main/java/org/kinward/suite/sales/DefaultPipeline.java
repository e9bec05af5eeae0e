package org.kinward.suite.sales;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows where deals begin, at most a second late: stages change once a year, deals begin all day. */
@Component
final class DefaultPipeline implements FirstStages {
    private static final long MAX_AGE = Duration.ofSeconds(1).toNanos();

    private final JdbcClient jdbc;
    private volatile @Nullable Read last;

    private record Read(List<FirstStage> stages, long at) {}

    DefaultPipeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<FirstStage> of(@Nullable UUID pipeline) {
        return stages().stream()
                .filter(first -> pipeline == null || first.pipeline().equals(pipeline))
                .findFirst();
    }

    private List<FirstStage> stages() {
        Read read = last;
        long now = System.nanoTime();
        if (read == null || read.stages().isEmpty() || now - read.at() > MAX_AGE) {
            read = new Read(new SelectFirstStages().run(jdbc), now);
            last = read;
        }
        return read.stages();
    }
}
