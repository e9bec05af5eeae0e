package org.kinward.engine.file.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one reading process at a time, begun when it is needed; when nobody has asked for a while it ends. */
public final class Reader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
    private static final Duration REST = Duration.ofSeconds(20);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration limit;
    private final Duration patience;
    private @Nullable ReaderProcess process;
    private @Nullable Path folder;
    private long asked;

    /**
     * @param limit for one content
     * @param patience how long to wait for others that ask
     */
    public Reader(Duration limit, Duration patience) {
        this.limit = limit;
        this.patience = patience;
    }

    /** Empty where others ask too much. */
    public Optional<Reading> text(Path content, String contentType) throws IOException, InterruptedException {
        return ask(new Question(content, contentType, 0));
    }

    /**
     * Empty where others ask too much.
     *
     * @param number from 1
     */
    public Optional<Reading> page(Path content, String contentType, int number)
            throws IOException, InterruptedException {
        return ask(new Question(content, contentType, number));
    }

    private Optional<Reading> ask(Question question) throws IOException, InterruptedException {
        if (!turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            ReaderProcess running = process;
            if (running == null || !running.alive()) {
                close();
                folder = Files.createTempDirectory("kinward-reader");
                running = ReaderProcess.start(folder);
                process = running;
            }
            Reading reading = running.ask(question, limit);
            asked++;
            long last = asked;
            ReaderProcess.WATCH.schedule(() -> closeUnused(last), REST.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.of(reading);
        } finally {
            turn.unlock();
        }
    }

    private void closeUnused(long last) {
        if (turn.tryLock()) {
            try {
                if (asked == last) {
                    close();
                }
            } catch (IOException e) {
                LOG.warn("The folder of a reading process is left", e);
            } finally {
                turn.unlock();
            }
        }
    }

    @Override
    public void close() throws IOException {
        turn.lock();
        try {
            ReaderProcess running = process;
            Path left = folder;
            process = null;
            folder = null;
            if (running != null) {
                running.close();
            }
            if (left != null) {
                clear(left);
            }
        } finally {
            turn.unlock();
        }
    }

    private static void clear(Path left) throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(left)) {
            all = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }
}
