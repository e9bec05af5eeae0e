package org.kinward.edge.exchange.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kinward.kernel.text.Fold;

/** The words of a label, so that {@code closeDate}, {@code close_date} and {@code Close date} are one. */
final class Words {

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static List<String> of(String label) {
        var words = new ArrayList<String>();
        for (var word : GAP.split(Fold.of(HUMP.matcher(label).replaceAll(" ")))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The words in one piece: two labels with the same key are the same label. */
    static String key(String label) {
        return String.join("", of(label));
    }

    /** A value without case, accents, spaces and signs: {@code GTX Pro} and {@code GTXPro} are one. */
    static String value(String value) {
        return GAP.matcher(Fold.of(value)).replaceAll("");
    }
}
