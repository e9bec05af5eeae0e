package org.kinward.suite.sales;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.memory.Renewed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows where deals begin, a second or two late: stages change once a year, deals begin all day. */
@Component
final class DefaultPipeline implements FirstStages {
    private final JdbcClient jdbc;
    private final Renewed<List<FirstStage>> last = new Renewed<>(Duration.ofSeconds(1));

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
        List<FirstStage> stages = last.get(this::read);
        if (stages.isEmpty()) {
            last.forget();
        }
        return stages;
    }

    private List<FirstStage> read() {
        return new SelectFirstStages().run(jdbc);
    }
}
