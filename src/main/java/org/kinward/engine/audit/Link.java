package org.kinward.engine.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How entries hang together: SHA-256 over the one before, the place, and the salted content. */
final class Link {
    static final byte[] FIRST = new byte[0];

    private Link() {}

    /** What an entry says, told so that no two entries are told alike. */
    static byte[] content(byte[] salt, AuditEvent event) {
        MessageDigest digest = sha256();
        part(digest, salt);
        part(digest, event.id().toString());
        part(digest, String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, event.at())));
        part(digest, event.event());
        part(digest, event.object());
        part(digest, event.about() == null ? null : event.about().toString());
        part(digest, event.by() == null ? null : event.by().toString());
        return digest.digest();
    }

    static byte[] hash(byte[] before, long pos, byte[] content) {
        MessageDigest digest = sha256();
        part(digest, before);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(pos).array());
        part(digest, content);
        return digest.digest();
    }

    private static void part(MessageDigest digest, @Nullable String text) {
        part(digest, text == null ? new byte[0] : ("=" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static void part(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
