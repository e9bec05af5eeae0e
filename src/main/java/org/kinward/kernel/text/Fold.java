package org.kinward.kernel.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds text to the form in which it is compared: compatibility forms joined (Unicode NFKD), marks dropped, case
 * ignored, letters that carry a stroke instead of a mark (ł, ø, đ …) as their plain letter, runs of white space as one
 * blank, none at the ends.
 *
 * <p>Folding is idempotent: {@code of(of(x))} is {@code of(x)}. The database stores the result beside the text and
 * compares bytes, so that no collation version ever decides what is equal.
 */
public final class Fold {
    private Fold() {}

    public static String of(String text) {
        return isPlain(text) ? plain(text) : full(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }

    private static String full(String text) {
        // Case first: some capitals lower into a letter and a mark (İ), which the decomposition then separates.
        String lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var out = new StringBuilder(apart.length());
        apart.codePoints().forEach(point -> append(out, point));
        return plain(out);
    }

    private static void append(StringBuilder out, int point) {
        int kind = Character.getType(point);
        if (kind == Character.NON_SPACING_MARK
                || kind == Character.COMBINING_SPACING_MARK
                || kind == Character.ENCLOSING_MARK) {
            return;
        }
        switch (point) {
            case 'ł' -> out.append('l');
            case 'ø' -> out.append('o');
            case 'đ', 'ð' -> out.append('d');
            case 'ħ' -> out.append('h');
            case 'ı' -> out.append('i');
            case 'ŧ' -> out.append('t');
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ß' -> out.append("ss");
            case 'ς' -> out.append('σ');
            default -> out.appendCodePoint(point);
        }
    }

    /** Lower-cases ASCII and joins white space. */
    private static String plain(CharSequence text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else {
                out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            }
        }
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) == ' ') {
            out.setLength(end - 1);
        }
        return out.toString();
    }
}
