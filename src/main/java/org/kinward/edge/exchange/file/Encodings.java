package org.kinward.edge.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a file: by its mark, by being valid UTF-8 to the last byte, else by which of the old single-byte
 * encodings turns its bytes into plausible Polish or Portuguese.
 */
final class Encodings {

    private static final int CHUNK = 1 << 16;
    private static final int EVIDENCE = 1 << 18;
    private static final List<String> SINGLE_BYTE = List.of("windows-1252", "windows-1250", "ISO-8859-2");
    private static final String POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";
    private static final String PORTUGUESE = "áàâãéêíóôõúüçÁÀÂÃÉÊÍÓÔÕÚÜÇñÑäöÄÖßèùîï";
    private static final String TYPOGRAPHY = "€ºª°§«»“”‘’„–—…®™";

    private Encodings() {}

    static String guess(InputStream in) throws IOException {
        var head = in.readNBytes(CHUNK);
        var marked = marked(head);
        if (marked != null) {
            return marked;
        }
        var wide = wide(head);
        return wide != null ? wide : narrow(head, in);
    }

    private static @Nullable String marked(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return "UTF-8";
        }
        if (starts(head, 0xFF, 0xFE)) {
            return "UTF-16LE";
        }
        return starts(head, 0xFE, 0xFF) ? "UTF-16BE" : null;
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String wide(byte[] head) {
        var even = 0;
        var odd = 0;
        for (var i = 0; i + 1 < head.length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        var pairs = head.length / 2;
        if (pairs > 4 && odd > pairs * 0.4 && even == 0) {
            return "UTF-16LE";
        }
        return pairs > 4 && even > pairs * 0.4 && odd == 0 ? "UTF-16BE" : null;
    }

    private static String narrow(byte[] head, InputStream in) throws IOException {
        var utf8 = new Utf8Check();
        var evidence = new byte[EVIDENCE];
        var gathered = 0;
        for (var chunk = head; chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
            utf8.accept(chunk);
            gathered = gather(chunk, evidence, gathered);
        }
        if (utf8.valid()) {
            return StandardCharsets.UTF_8.name();
        }
        return singleByte(Arrays.copyOf(evidence, gathered));
    }

    /** Keeps each byte above ASCII with its neighbours: nothing else tells the encodings apart. */
    private static int gather(byte[] chunk, byte[] evidence, int from) {
        var at = from;
        for (var i = 0; i < chunk.length && at + 3 < evidence.length; i++) {
            if (chunk[i] < 0) {
                evidence[at++] = i > 0 && chunk[i - 1] >= 0 ? chunk[i - 1] : (byte) ' ';
                evidence[at++] = chunk[i];
                evidence[at++] = i + 1 < chunk.length && chunk[i + 1] >= 0 ? chunk[i + 1] : (byte) ' ';
            }
        }
        return at;
    }

    private static String singleByte(byte[] evidence) {
        var best = SINGLE_BYTE.getFirst();
        var bestScore = Integer.MIN_VALUE;
        for (var name : SINGLE_BYTE) {
            var score = score(
                    Charset.forName(name).decode(ByteBuffer.wrap(evidence)),
                    name.equals("windows-1252") ? PORTUGUESE : POLISH);
            if (score > bestScore) {
                best = name;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(CharBuffer text, String letters) {
        var score = 0;
        for (var i = 1; i + 1 < text.length(); i += 3) {
            var c = text.charAt(i);
            if (letters.indexOf(c) >= 0) {
                score += 2;
            } else if (TYPOGRAPHY.indexOf(c) >= 0) {
                score += 1;
            } else if (Character.isISOControl(c) || c == '\uFFFD') {
                score -= 5;
            } else if (!Character.isLetter(c)) {
                score -= Character.isLetter(text.charAt(i - 1)) || Character.isLetter(text.charAt(i + 1)) ? 3 : 0;
            }
        }
        return score;
    }
}
