package org.kinward.engine.file.text;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.kinward.engine.file.read.Reader;
import org.kinward.engine.file.read.Reading;
import org.kinward.engine.file.text.FileTexts.Waiting;
import org.kinward.platform.files.Blobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the contents that wait read one after the other, by another process. One that ended it twice is not tried again. */
@Component
class ReadTexts {
    private static final Logger LOG = LoggerFactory.getLogger(ReadTexts.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int TRIES = 3;

    private final Blobs blobs;
    private final FileTexts texts;
    private final Reader reader = new Reader(LIMIT, LIMIT.multipliedBy(2));
    private final ReentrantLock turn = new ReentrantLock();

    ReadTexts(Blobs blobs, FileTexts texts) {
        this.blobs = blobs;
        this.texts = texts;
    }

    /** Until none waits; where this process is at it already, that goes on and this does nothing. */
    void readAll() throws IOException, InterruptedException, SQLException {
        if (!turn.tryLock()) {
            return;
        }
        try {
            for (Optional<Waiting> next = texts.next(); next.isPresent(); next = texts.next()) {
                read(next.get());
            }
        } finally {
            turn.unlock();
        }
    }

    private void read(Waiting waiting) throws IOException, InterruptedException, SQLException {
        if (waiting.tries() > TRIES) {
            texts.keep(waiting.hash(), new Reading.Failure(Reading.Why.TOO_MUCH));
            return;
        }
        Path content = Files.createTempFile("kinward-content", "");
        try (InputStream kept = blobs.open(waiting.hash())) {
            Files.copy(kept, content, StandardCopyOption.REPLACE_EXISTING);
            Optional<Reading> reading = reader.text(content, waiting.contentType());
            if (reading.isPresent()) {
                if (reading.get() instanceof Reading.Failure failure) {
                    LOG.info("No text of {}, {}: {}", waiting.hash(), waiting.contentType(), failure.why());
                }
                texts.keep(waiting.hash(), reading.get());
            }
        } catch (java.io.FileNotFoundException gone) {
            texts.keep(waiting.hash(), new Reading.Failure(Reading.Why.BROKEN));
        } finally {
            Files.deleteIfExists(content);
        }
    }

    @PreDestroy
    void end() throws IOException {
        reader.close();
    }
}
