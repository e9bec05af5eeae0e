package org.kinward.platform.database.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a short command of the system to its end and keeps what it said. */
record Command(List<String> words) {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    record Outcome(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    Command {
        words = List.copyOf(words);
    }

    Outcome run() {
        try {
            var process = builder().start();
            process.getOutputStream().close();
            // Read apart, so that a command that never ends is still stopped by the limit.
            var output = CompletableFuture.supplyAsync(
                    () -> read(process), task -> Thread.ofVirtual().start(task));
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no end after " + LIMIT.toSeconds() + " s: " + words.getFirst());
            }
            return new Outcome(process.exitValue(), output.join());
        } catch (IOException missing) {
            return new Outcome(127, String.valueOf(missing.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted: " + words.getFirst());
        }
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        // The root folder can be entered by every user we may switch to; the present one perhaps not.
        builder.directory(Path.of("/").toAbsolutePath().toFile());
        // PGDATA, PGPORT and their like in the caller's environment are about another server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static String read(Process process) {
        try (var stream = process.getInputStream()) {
            return new String(stream.readAllBytes(), Charset.defaultCharset());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
