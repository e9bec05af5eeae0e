package org.kinward.engine.feed.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kinward.engine.feed.Bell;
import org.kinward.engine.feed.FeedPosition;
import org.kinward.engine.feed.FeedReader;
import org.kinward.platform.database.ConnectionPool;
import org.kinward.platform.database.server.EmbeddedServer;
import org.kinward.platform.database.server.ServerPlan;

/** The application and its database, killed in the midst of work again and again: nothing acknowledged is ever lost. */
@Tag("heavy")
class KillNineIT {

    private static final int KILLS = 20;
    private static final long START_SECONDS = 60;

    private final Path folder = Path.of("target", "kill-nine").toAbsolutePath();
    private final Path acknowledged = folder.resolve("acknowledged");
    private final Path data = folder.resolve("data");
    private final Random random = new Random();

    @Test
    void noAcknowledgedWriteIsLost() throws Exception {
        empty(folder);
        for (var round = 1; round <= KILLS; round++) {
            var application = start(folder.resolve("round-" + round + ".log"));
            Thread.sleep(random.nextInt(300, 2_500));
            kill(application);
        }
        var plan = ServerPlan.in(data.resolve("postgresql"));
        try (var server = EmbeddedServer.start(plan);
                var database = new ConnectionPool(server.address(), 5).open()) {
            check(database);
        }
    }

    private void check(DataSource database) throws Exception {
        var sequencer = new Sequencer(database, new Bell(), new Bell());
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        sequencer.serve(() -> System.nanoTime() < end);

        var reader = new FeedReader(database);
        var watcher = new Watcher(reader, new FeedPosition(reader.position().generation(), 0));
        while (watcher.look(1_000)) {
            // To the end.
        }
        var seen = watcher.seen().map(UnderLoad::noted).collect(Collectors.toSet());
        var promised = Files.readAllLines(acknowledged);
        var lost = promised.stream().filter(line -> !seen.contains(line)).count();
        System.out.printf("kills: %d, acknowledged: %d, lost: %d%n", KILLS, promised.size(), lost);
        System.out.printf("feed: %d lines, %d out of order%n", watcher.lines(), watcher.outOfOrder());

        assertThat(promised).hasSizeGreaterThan(KILLS);
        assertThat(lost).as("lost").isZero();
        assertThat(watcher.outOfOrder()).as("out of order").isZero();
        assertThat(watcher.torn()).as("torn").isZero();
        assertThat(watcher.restarts()).as("generations after the first").isZero();
        assertThat(rows(database)).as("rows stand where the feed left them").isEqualTo(newest(watcher));
    }

    private Process start(Path log) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), UnderLoad.class.getName(), acknowledged.toString());
        builder.environment().put("KINWARD_DATA", data.toString());
        builder.environment().put("KINWARD_PORT", "0");
        builder.environment().put("KINWARD_SAMPLE", "false");
        var process = builder.redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.readString(log).contains(UnderLoad.READY)) {
            assertThat(process.isAlive()).as("start; see " + log).isTrue();
            assertThat(System.nanoTime()).as("time to start; see " + log).isLessThan(end);
            Thread.sleep(20);
        }
        return process;
    }

    /** Both at once, in either order, with SIGKILL. */
    private void kill(Process application) throws Exception {
        var postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        var database =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        if (random.nextBoolean()) {
            application.destroyForcibly();
            database.forEach(ProcessHandle::destroyForcibly);
        } else {
            database.forEach(ProcessHandle::destroyForcibly);
            application.destroyForcibly();
        }
        application.waitFor();
    }

    private long postmaster() throws IOException {
        try (var files = Files.walk(data)) {
            var file = files.filter(path -> path.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        }
    }

    private static Set<String> newest(Watcher watcher) {
        return watcher
                .seen()
                .collect(Collectors.toMap(line -> line.record(), line -> line.version(), Math::max))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.toSet());
    }

    private static Set<String> rows(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id || ' ' || version from thing where version > 0");
                var rows = select.executeQuery()) {
            var found = new HashSet<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
