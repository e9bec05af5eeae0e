package org.kinward.engine.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.file.picture.Pictures;
import org.kinward.engine.file.picture.Unpicturable;
import org.kinward.platform.files.Blobs;
import org.kinward.platform.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the small picture of a content, one at a time a process: how much memory it needs is known beforehand. */
@Component
final class MakeThumbnail implements Job<MakeThumbnail.Wanted> {
    private static final Logger LOG = LoggerFactory.getLogger(MakeThumbnail.class);
    private static final long MAX_PICTURE = 4 << 20;

    private final Blobs blobs;
    private final JdbcClient jdbc;
    private final Semaphore turn = new Semaphore(1);

    MakeThumbnail(Blobs blobs, JdbcClient jdbc) {
        this.blobs = blobs;
        this.jdbc = jdbc;
    }

    record Wanted(String hash, String contentType) {}

    @Override
    public String name() {
        return "file.thumbnail";
    }

    @Override
    public Class<Wanted> data() {
        return Wanted.class;
    }

    @Override
    public void run(Wanted wanted) throws IOException, InterruptedException {
        turn.acquire();
        try {
            remember(wanted.hash(), make(wanted));
        } finally {
            turn.release();
        }
    }

    private @Nullable String make(Wanted wanted) throws IOException {
        Path content = java.nio.file.Files.createTempFile("kinward-content", "");
        try (InputStream kept = blobs.open(wanted.hash())) {
            java.nio.file.Files.copy(kept, content, StandardCopyOption.REPLACE_EXISTING);
            byte[] picture = Pictures.small(content, wanted.contentType());
            return blobs.put(new ByteArrayInputStream(picture), MAX_PICTURE).hash();
        } catch (Unpicturable e) {
            LOG.info("No picture of {}: {}", wanted.hash(), e.getMessage());
            return null;
        } finally {
            java.nio.file.Files.deleteIfExists(content);
        }
    }

    private void remember(String hash, @Nullable String made) {
        jdbc.sql("""
            insert into engine.thumbnail (source, page, made, at) values (?, 0, ?, now())
                on conflict (source, page) do update set made = excluded.made, at = excluded.at
            """).param(hash).param(made).update();
    }
}
