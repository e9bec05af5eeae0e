package org.kinward.engine.file;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.file.Files.Kept;
import org.kinward.engine.file.picture.Pictures;
import org.kinward.engine.file.read.Reader;
import org.kinward.engine.file.read.Reading;
import org.kinward.engine.file.text.FileTexts;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.platform.files.Blobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a file looks like: its text, and large pictures of an image or of a PDF file's pages, drawn when first looked at. */
@Component
public final class Pages {
    /** Further on a file is fetched to be read. */
    private static final int MOST = 100;

    private static final long LARGEST = 8 << 20;
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Blobs blobs;
    private final JdbcClient jdbc;
    private final FileTexts texts;
    private final Reader reader = new Reader(LIMIT, LIMIT);

    Pages(Blobs blobs, JdbcClient jdbc, FileTexts texts) {
        this.blobs = blobs;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * @param pages how many pictures there are to look at
     * @param text what is written in it, as far as it is known
     */
    public record Look(int pages, FileTexts.Known text) {}

    public Look of(Kept file) {
        FileTexts.Known text = texts.of(file.hash());
        int pages = !Pictures.known(file.contentType()) || text.why() != null ? 0 : Math.max(1, text.pages());
        return new Look(Math.min(MOST, pages), text);
    }

    /**
     * Hash of a page's picture; empty where there is none.
     *
     * @throws Refusal {@code unavailable} where too many ask for others
     */
    public Optional<String> page(Kept file, int number) throws IOException, InterruptedException {
        if (number < 1 || number > MOST || !Pictures.known(file.contentType())) {
            return Optional.empty();
        }
        Optional<Optional<String>> known = jdbc.sql("select made from engine.thumbnail where source = ? and page = ?")
                .params(file.hash(), number)
                .query((row, at) -> Optional.ofNullable(row.getString(1)))
                .optional();
        return known.isPresent() ? known.get() : Optional.ofNullable(draw(file, number));
    }

    private @Nullable String draw(Kept file, int number) throws IOException, InterruptedException {
        Path content = java.nio.file.Files.createTempFile("kinward-content", "");
        try (InputStream kept = blobs.open(file.hash())) {
            java.nio.file.Files.copy(kept, content, StandardCopyOption.REPLACE_EXISTING);
            Reading drawn = reader.page(content, file.contentType(), number)
                    .orElseThrow(() -> new Refusal(ErrorCode.UNAVAILABLE));
            String made = drawn instanceof Reading.Picture picture
                    ? blobs.put(new ByteArrayInputStream(picture.jpeg()), LARGEST)
                            .hash()
                    : null;
            jdbc.sql("insert into engine.thumbnail (source, page, made, at) values (?, ?, ?, now()) on conflict"
                            + " do nothing")
                    .param(file.hash())
                    .param(number)
                    .param(made)
                    .update();
            return made;
        } finally {
            java.nio.file.Files.deleteIfExists(content);
        }
    }

    @PreDestroy
    void end() throws IOException {
        reader.close();
    }
}
