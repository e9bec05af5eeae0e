package org.kinward.engine.search.words;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words under which an entry is found; those of its title with a {@value #TITLE} before them. */
public final class Lexemes {
    public static final String TITLE = "^";

    /** Rises with every change to how texts are taken apart: entries made otherwise are then made anew. */
    public static final int READING = 0;

    /** No more different words of one record count: a book pasted into a note must not outweigh a thousand records. */
    private static final int MOST = 3_000;

    private static final int GLUED = 5;
    private static final int SHORT = 60;
    private static final int FEW_DIGITS = 5;

    private final SortedSet<String> title = new TreeSet<>();
    private final SortedSet<String> others = new TreeSet<>();

    /** A short title is found with its blanks and hyphens left out, too: {@code greenplus} for Green-Plus. */
    public void title(String text) {
        add(text, title);
        List<Word> words = Words.of(text);
        if (words.size() > 1 && words.size() <= GLUED) {
            String joined = words.stream().map(Word::folded).collect(Collectors.joining());
            if (joined.length() <= Words.LONGEST) {
                title.add(joined);
            }
        }
    }

    public void other(String text) {
        add(text, others);
    }

    private static void add(String text, SortedSet<String> into) {
        var joined = new StringBuilder();
        int words = 0;
        for (Word word : Words.of(text)) {
            if (into.size() >= MOST) {
                return;
            }
            into.add(word.folded());
            words++;
            if (text.length() <= SHORT) {
                joined.append(word.folded());
            }
        }
        if (words > 1) {
            addNumber(joined.toString(), into);
        }
    }

    /** A number written in groups, such as {@code PT 509 123 456}, is found without them too. */
    private static void addNumber(String joined, SortedSet<String> into) {
        String digits = Digits.of(joined);
        if (digits.length() >= FEW_DIGITS && digits.length() <= Words.LONGEST) {
            into.add(digits);
            if (joined.length() <= Words.LONGEST) {
                into.add(joined);
            }
        }
    }

    /** In the order of the alphabet; a word of the title is not said twice. */
    public SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>();
        title.forEach(word -> all.add(TITLE + word));
        others.stream().filter(word -> !title.contains(word)).forEach(all::add);
        return all;
    }
}
