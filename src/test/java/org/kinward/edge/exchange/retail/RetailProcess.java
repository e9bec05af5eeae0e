package org.kinward.edge.exchange.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kinward.testing.Jvm;

/**
 * A {@link RetailWorker} and its database, watched by what it prints.
 *
 * @param log what it has printed
 */
record RetailProcess(Process process, Path log, Path data) {
    private static final long PATIENCE_MINUTES = 40;

    static RetailProcess start(RetailFile file, Path folder, int round) throws IOException {
        var data = folder.resolve("data");
        var log = folder.resolve("round-" + round + ".log");
        var builder = new ProcessBuilder(Jvm.command(
                List.of("-Xmx768m"),
                RetailWorker.class,
                file.path().toAbsolutePath().toString(),
                Integer.toString(file.lines())));
        builder.environment().put("KINWARD_DATA", data.toString());
        builder.environment().put("KINWARD_PORT", "0");
        builder.environment().put("KINWARD_SAMPLE", "false");
        var process = builder.redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        return new RetailProcess(process, log, data);
    }

    /** Waits until a pass has done so many rows. @return seconds since it went on with the work */
    double until(String object, int rows) throws Exception {
        awaits(text -> progress(text, object) >= rows || text.contains(RetailWorker.DONE));
        return seconds();
    }

    double untilDone() throws Exception {
        awaits(text -> text.contains(RetailWorker.DONE));
        process.waitFor();
        return seconds();
    }

    /** From its first word of progress to its last. */
    private double seconds() throws IOException {
        var times = Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("progress "))
                .map(line -> Long.parseLong(line.split(" ")[3]))
                .toList();
        return (times.getLast() - times.getFirst()) / 1e3;
    }

    private interface Seen {
        boolean in(String text);
    }

    private void awaits(Seen seen) throws Exception {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        for (var text = ""; !seen.in(text); text = Files.readString(log)) {
            assertThat(process.isAlive() || text.contains(RetailWorker.DONE))
                    .as("alive; see " + log)
                    .isTrue();
            assertThat(System.nanoTime()).as("time; see " + log).isLessThan(end);
            Thread.sleep(200);
        }
    }

    private static int progress(String text, String object) {
        var at = text.lastIndexOf("progress " + object + " ");
        return at < 0 ? -1 : Integer.parseInt(text.substring(at).split("\\s")[2]);
    }

    /** The application and the database at once, with SIGKILL. */
    void kill() throws Exception {
        var postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        var database =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        process.destroyForcibly();
        database.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    private long postmaster() throws IOException {
        try (var files = Files.walk(data)) {
            var file = files.filter(path -> path.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        }
    }

    static void empty(Path folder) throws IOException {
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
