package org.kinward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor time to the nanosecond, of a server's threads and a database's processes as they are at the moment: fine
 * enough for a single request. What ended meanwhile is not in it.
 */
record Fine(long server, long postmaster) {
    double millis() throws IOException {
        long spent = 0;
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + server + "/task"))) {
            for (Path thread : threads.toList()) {
                spent += spent(thread);
            }
        }
        String children = Files.readString(Path.of("/proc/" + postmaster + "/task/" + postmaster + "/children"));
        for (String child : children.strip().split(" +")) {
            spent += child.isEmpty() ? 0 : spent(Path.of("/proc", child));
        }
        return spent / 1e6;
    }

    private static long spent(Path process) throws IOException {
        try {
            return Long.parseLong(Files.readString(process.resolve("schedstat")).split(" ", 2)[0]);
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException ended) {
            if (String.valueOf(ended.getMessage()).contains("No such process")) {
                return 0;
            }
            throw ended;
        }
    }
}
