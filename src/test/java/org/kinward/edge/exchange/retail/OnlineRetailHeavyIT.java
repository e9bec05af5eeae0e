package org.kinward.edge.exchange.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kinward.Application;
import org.kinward.edge.exchange.sql.StoredImport;
import org.springframework.boot.SpringApplication;

/** The whole of a real shop, brought in by a process that is killed three times on the way, and taken back. */
@Tag("heavy")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class OnlineRetailHeavyIT {
    private static final int LINES = Integer.getInteger("kinward.heavy.retail-lines", RetailFile.ALL);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Path folder = Path.of("target", "retail").toAbsolutePath();

    @Test
    void everyLineComesInOnceHoweverOftenTheProcessDiesAndGoesBack() throws Exception {
        var file = RetailFile.first(LINES);
        RetailProcess.empty(folder);
        var seconds = killedAt("product", LINES / 2, file, 1)
                + killedAt("order", LINES / 3, file, 2)
                + killedAt("order", 2 * LINES / 3, file, 3)
                + RetailProcess.start(file, folder, 4).untilDone();
        var figures = new RetailFigures(file);
        if (LINES == RetailFile.ALL) {
            assertThat(figures.net.toPlainString()).startsWith("9747747.93");
        }
        try (var application = SpringApplication.run(
                Application.class,
                "--kinward.data=" + folder.resolve("data"),
                "--kinward.port=0",
                "--kinward.sample=false")) {
            var checks = new RetailChecks(application, figures);
            List<StoredImport> done = new ArrayList<>();
            for (var object : RetailImport.PASSES) {
                var stored = new RetailImport(application, file).pass(object);
                checks.reported(object, stored);
                done.add(stored);
            }
            checks.totals();
            checks.links(PATIENCE);
            checks.rollUps(PATIENCE);
            var copy = new CopySpeed(application.getBean(DataSource.class), folder).measure();
            System.out.printf(
                    "retail: %,.0f rows/s, COPY %,.0f rows/s, ratio %.1f%n",
                    LINES / seconds, LINES / copy, seconds / copy);
            done.reversed().forEach(checks::undone);
            assertThat(checks.live()).isEqualTo(Map.of("account", 0L, "product", 0L, "\"order\"", 0L));
        }
    }

    private double killedAt(String object, int rows, RetailFile file, int round) throws Exception {
        var process = RetailProcess.start(file, folder, round);
        var seconds = process.until(object, rows);
        process.kill();
        System.out.printf("retail: killed in pass %s after %.0f s%n", object, seconds);
        return seconds;
    }
}
