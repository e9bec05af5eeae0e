package org.kinward.edge.exchange.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.kinward.kernel.text.Fold;

/** The words of a label, so that {@code closeDate}, {@code close_date} and {@code Close date} are one. */
final class Words {

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Every field of every type is held against every column, in all languages: the same few thousand labels. */
    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

    private static final Set<String> IDENTIFIERS =
            Set.of("id", "no", "nr", "number", "code", "key", "numero", "codigo", "numer", "kod");

    private static final int MAX_KNOWN = 20_000;

    private Words() {}

    static List<String> of(String label) {
        var known = KNOWN.get(label);
        if (known == null) {
            known = split(label);
            if (KNOWN.size() >= MAX_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(label, known);
        }
        return known;
    }

    private static List<String> split(String label) {
        var words = new ArrayList<String>();
        for (var word : GAP.split(Fold.of(HUMP.matcher(label).replaceAll(" ")))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    /** The words in one piece: two labels with the same key are the same label. */
    static String key(String label) {
        return String.join("", of(label));
    }

    /** Whether a label says that what stands under it are numbers or codes of things: {@code CustomerID}, {@code nr klienta}. */
    static boolean identifies(String label) {
        var words = of(label);
        return !words.isEmpty() && (IDENTIFIERS.contains(words.getFirst()) || IDENTIFIERS.contains(words.getLast()));
    }

    /** A value without case, accents, spaces and signs: {@code GTX Pro} and {@code GTXPro} are one. */
    static String value(String value) {
        return GAP.matcher(Fold.of(value)).replaceAll("");
    }
}
