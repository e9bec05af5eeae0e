package org.kinward.edge.post.letter;

import java.io.IOException;
import java.util.Locale;

/** Reads a mail, whatever form it has. */
public final class Letters {
    /** Larger mails are not read: mail servers refuse them too. */
    public static final int MAX_BYTES = 50 << 20;

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
        try {
            return outlook(content) ? OutlookLetter.read(content) : MimeLetter.read(content);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            // Parts within parts within parts: somebody made it to break readers.
            throw new Unreadable("nested too deep", e);
        }
    }

    private static boolean outlook(byte[] content) {
        return content.length > OLE.length && java.util.Arrays.equals(content, 0, OLE.length, OLE, 0, OLE.length);
    }
}
