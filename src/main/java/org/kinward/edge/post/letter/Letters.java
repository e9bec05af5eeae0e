package org.kinward.edge.post.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Reads a mail, whatever form it has. */
public final class Letters {
    /** Larger mails are not read: mail servers refuse them too. */
    public static final int MAX_BYTES = 50 << 20;

    /** Somebody who nests deeper wants to keep the reader busy: reading takes the square of the depth. */
    private static final int MOST_BOUNDARIES = 300;

    private static final byte[] BOUNDARY = "boundary=".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Letters() {}

    /** Whether a file of this name is a mail. */
    public static boolean named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".eml") || lower.endsWith(".msg");
    }

    public static Letter read(byte[] content) throws Unreadable {
        if (content.length > MAX_BYTES) {
            throw new Unreadable("larger than " + (MAX_BYTES >> 20) + " MB");
        }
        if (boundaries(content) > MOST_BOUNDARIES) {
            throw new Unreadable("nested too deep");
        }
        try {
            Letter letter = outlook(content) ? OutlookLetter.read(content) : MimeLetter.read(content);
            return letter.envelope().thread().id().isEmpty() ? letter.known(nameOf(content)) : letter;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            // Parts within parts within parts: somebody made it to break readers.
            throw new Unreadable("nested too deep", e);
        }
    }

    private static int boundaries(byte[] content) {
        int found = 0;
        for (int i = 0; i + BOUNDARY.length <= content.length; i++) {
            int at = 0;
            while (at < BOUNDARY.length && (content[i + at] | 0x20) == (BOUNDARY[at] | 0x20)) {
                at++;
            }
            found += at == BOUNDARY.length ? 1 : 0;
        }
        return found;
    }

    private static boolean outlook(byte[] content) {
        return content.length > OLE.length && java.util.Arrays.equals(content, 0, OLE.length, OLE, 0, OLE.length);
    }

    /** The same for the same mail, as an id of its own would be. */
    private static String nameOf(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest) + "@without-id.invalid";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
