package org.kinward.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The application as a process of its own with a database of its own, to be killed: both at once, in either order, with SIGKILL. */
public final class Killable {
    private static final long START_SECONDS = 90;

    private final Path folder;
    private final Class<?> main;
    private final String ready;
    private final Random random = new Random();

    /** @param ready what the program says once it is at work */
    public Killable(Path folder, Class<?> main, String ready) throws IOException {
        this.folder = folder;
        this.main = main;
        this.ready = ready;
        empty();
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** Starts it, and answers once it is at work; what it says stands in {@code log}. */
    public Process start(String log, String... arguments) throws Exception {
        var file = folder.resolve(log);
        var builder = new ProcessBuilder(Jvm.command(List.of(), main, arguments));
        builder.environment().put("KINWARD_DATA", data().toString());
        builder.environment().put("KINWARD_PORT", "0");
        builder.environment().put("KINWARD_SAMPLE", "false");
        var process = builder.redirectErrorStream(true)
                .redirectOutput(Redirect.to(file.toFile()))
                .start();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.readString(file).contains(ready)) {
            assertThat(process.isAlive()).as("start; see " + file).isTrue();
            assertThat(System.nanoTime()).as("time to start; see " + file).isLessThan(end);
            Thread.sleep(20);
        }
        return process;
    }

    public void kill(Process application) throws Exception {
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
        try (var files = Files.walk(data())) {
            var file = files.filter(path -> path.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        }
    }

    private void empty() throws IOException {
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
