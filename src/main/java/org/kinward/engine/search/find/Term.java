package org.kinward.engine.search.find;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.engine.search.words.Lexemes;

/**
 * A word that was typed, and what of the index it stands for.
 *
 * @param begins whether words that begin with it count
 * @param parts words that hold it further in
 * @param slips words it is a slip of the finger away from
 * @param entries about how many entries it is found in
 * @param titles about how many of them have it in their title
 */
record Term(String text, boolean begins, List<String> parts, List<String> slips, long entries, long titles) {

    boolean isNothing() {
        return !begins && parts.isEmpty() && slips.isEmpty();
    }

    /** Entries that have it, as a {@code tsquery}. */
    String anywhere() {
        return "(" + query(Lexemes.TITLE) + "|" + query("") + ")";
    }

    /** Entries that have it in their title. */
    String inTitle() {
        return "(" + query(Lexemes.TITLE) + ")";
    }

    /** Entries that have this very word. */
    String exactly() {
        return "('" + Lexemes.TITLE + text + "'|'" + text + "')";
    }

    private String query(String before) {
        String others = Stream.concat(parts.stream(), slips.stream())
                .distinct()
                .map(word -> "'" + before + word + "'")
                .collect(Collectors.joining("|"));
        String own = begins ? "'" + before + text + "':*" : "";
        return own + (own.isEmpty() || others.isEmpty() ? "" : "|") + others;
    }

    /** The same as {@link #anywhere()} of one entry, by its words. */
    boolean isIn(SortedSet<String> words) {
        return isIn(words, Lexemes.TITLE) || isIn(words, "");
    }

    private boolean isIn(SortedSet<String> words, String before) {
        SortedSet<String> from = words.tailSet(before + text);
        return begins && !from.isEmpty() && from.first().startsWith(before + text)
                || Stream.concat(parts.stream(), slips.stream()).anyMatch(word -> words.contains(before + word));
    }

    /** Whether, and how, a word of a text is meant by it. */
    boolean means(String word) {
        return word.startsWith(text) || parts.contains(word) || slips.contains(word);
    }
}
