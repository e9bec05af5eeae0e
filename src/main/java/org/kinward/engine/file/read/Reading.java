package org.kinward.engine.file.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What came of reading a content. */
public sealed interface Reading {
    /** As many characters of a text are kept: some thirty pages. */
    int LONGEST = 100_000;

    /**
     * @param pages of a PDF file; 0 of what has none
     * @param whole whether the text goes on
     */
    record Text(String text, int pages, boolean whole) implements Reading {}

    /** @param jpeg of a page, or of an image */
    record Picture(byte[] jpeg) implements Reading {}

    record Failure(Why why) implements Reading {}

    enum Why {
        /** It is not what it says it is, or damaged. */
        BROKEN,
        /** It opens with a password only. */
        LOCKED,
        /** It needs more memory than it is given. */
        TOO_MUCH,
        /** It takes longer than it is given. */
        TOO_LONG;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace("_", "");
        }
    }

    static Reading read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'T' -> {
                int pages = in.readInt();
                boolean whole = in.readBoolean();
                yield new Text(new String(bytes(in, 4 * LONGEST), StandardCharsets.UTF_8), pages, whole);
            }
            case 'P' -> new Picture(bytes(in, 8 << 20));
            case 'F' -> new Failure(Why.values()[in.readByte()]);
            default -> throw new IOException("not an answer");
        };
    }

    private static byte[] bytes(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("an answer of " + length + " bytes");
        }
        return in.readNBytes(length);
    }

    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Text text -> {
                out.writeByte('T');
                out.writeInt(text.pages());
                out.writeBoolean(text.whole());
                byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            case Picture picture -> {
                out.writeByte('P');
                out.writeInt(picture.jpeg().length);
                out.write(picture.jpeg());
            }
            case Failure failure -> {
                out.writeByte('F');
                out.writeByte(failure.why().ordinal());
            }
        }
        out.flush();
    }
}
