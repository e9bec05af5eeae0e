package org.kinward.edge.exchange.file;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Yes and no in English, Portuguese and Polish. */
public final class Booleans {

    private static final Set<String> YES =
            Set.of("true", "yes", "y", "t", "1", "on", "sim", "s", "verdadeiro", "tak", "prawda", "x", "✓");
    private static final Set<String> NO =
            Set.of("false", "no", "n", "f", "0", "off", "não", "nao", "falso", "nie", "fałsz", "falsz");

    private Booleans() {}

    public static @Nullable Boolean parse(String cell) {
        if (cell.length() > 12) {
            return null;
        }
        var word = cell.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Boolean.TRUE;
        }
        return NO.contains(word) ? Boolean.FALSE : null;
    }

    /** A word that means yes or no by itself, as against a 0 or 1 that may as well be a number. */
    static boolean word(String cell) {
        return parse(cell) != null && !Character.isDigit(cell.strip().charAt(0));
    }
}
