package org.kinward.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/** Where contents are kept. The same content laid down twice is kept once; what is kept never changes. */
public interface Blobs {
    /**
     * Keeps what the stream gives, which is read to its end but not closed.
     *
     * @throws TooLarge after {@code max} bytes; nothing is kept then
     */
    Blob put(InputStream content, long max) throws IOException;

    /** @throws java.io.FileNotFoundException where there is none */
    InputStream open(String hash) throws IOException;

    boolean has(String hash) throws IOException;

    /** What is not there is gone already. */
    void delete(String hash) throws IOException;

    /** Names every content that was last laid down before the moment. */
    void each(Instant before, Consumer<Blob> taker) throws IOException;

    /** There was more of it than may be. */
    final class TooLarge extends IOException {
        private final long max;

        public TooLarge(long max) {
            super("more than " + max + " bytes");
            this.max = max;
        }

        public long max() {
            return max;
        }
    }
}
