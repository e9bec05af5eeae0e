package org.kinward.edge.post.letter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes to text, though the mail says nothing of their charset, or what is not true. */
final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Charsets() {}

    /** @param said null where nothing is said */
    static String text(byte[] bytes, @Nullable String said, List<String> trouble) {
        Charset charset = known(said);
        if (charset == null && said != null) {
            trouble.add("charset " + said);
        }
        // Plain ASCII decodes the same everywhere; what claims to be it and is not, is guessed.
        if (charset != null && !charset.equals(StandardCharsets.US_ASCII)) {
            String text = strictly(bytes, charset);
            if (text != null) {
                return text;
            }
            trouble.add("not " + charset.name());
        }
        return guessed(bytes);
    }

    /** UTF-8 cannot be mistaken for anything else; what is not UTF-8 is most often what Windows wrote. */
    static String guessed(byte[] bytes) {
        String text = strictly(bytes, StandardCharsets.UTF_8);
        return text != null ? text : new String(bytes, WINDOWS);
    }

    private static @Nullable Charset known(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? null : Charset.forName(name.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return null;
        }
    }
}
