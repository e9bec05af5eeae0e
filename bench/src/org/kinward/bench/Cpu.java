package org.kinward.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of a process, with or without the processes it started, as Linux tells it. */
record Cpu(long process, boolean family) {
    private static final int USER = 11;
    /** Linux counts these in hundredths of a second for everybody. */
    private static final double MILLIS_A_TICK = 10;

    double millis() {
        Stream<Long> all = Stream.of(process);
        if (family) {
            all = Stream.concat(
                    all, ProcessHandle.of(process).orElseThrow().descendants().map(ProcessHandle::pid));
        }
        return all.mapToDouble(this::ticks).sum() * MILLIS_A_TICK;
    }

    /** Of those that ended meanwhile, the parent has what they took. */
    private double ticks(long id) {
        try {
            String told = Files.readString(Path.of("/proc/" + id + "/stat"));
            String[] parts = told.substring(told.lastIndexOf(')') + 2).split(" ");
            long own = Long.parseLong(parts[USER]) + Long.parseLong(parts[USER + 1]);
            return family ? own + Long.parseLong(parts[USER + 2]) + Long.parseLong(parts[USER + 3]) : own;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException ended) {
            if (ended.getMessage() != null && ended.getMessage().contains("No such process")) {
                return 0;
            }
            throw new UncheckedIOException(ended);
        }
    }
}
