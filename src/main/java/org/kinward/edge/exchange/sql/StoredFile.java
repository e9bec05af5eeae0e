package org.kinward.edge.exchange.sql;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.file.Source;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kept file, read back part by part: never more than one part is in memory. */
public record StoredFile(JdbcClient jdbc, UUID id) implements Source {

    static final int PART = 1 << 20;

    @Override
    public InputStream open() {
        return new Parts();
    }

    private byte @Nullable [] part(int number) {
        return jdbc.sql("select bytes from engine.import_file where import = ? and part = ?")
                .params(id, number)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    private final class Parts extends InputStream {

        private byte @Nullable [] current = part(0);
        private int number;
        private int at;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, into.length);
            if (length == 0) {
                return 0;
            }
            var bytes = current;
            if (bytes != null && at == bytes.length) {
                bytes = part(++number);
                current = bytes;
                at = 0;
            }
            if (bytes == null) {
                return -1;
            }
            var count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, offset, count);
            at += count;
            return count;
        }
    }
}
