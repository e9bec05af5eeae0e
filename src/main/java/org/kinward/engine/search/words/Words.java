package org.kinward.engine.search.words;

import java.util.ArrayList;
import java.util.List;
import org.kinward.kernel.text.Fold;

/** Takes a text apart into folded words: unbroken runs of letters and digits, in whatever script. */
public final class Words {
    /** A longer run counts as several words: such as a sentence in a script that puts no blanks. */
    public static final int LONGEST = 64;

    private Words() {}

    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int from = -1;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (!belongs(point)) {
                run(text, from, at, words);
                from = -1;
            } else if (from < 0) {
                from = at;
            }
            at += Character.charCount(point);
        }
        run(text, from, text.length(), words);
        return words;
    }

    /** Letters, digits and their marks; and signs that fold to some, such as ™ or ①. */
    private static boolean belongs(int point) {
        if (point < 0x80) {
            return Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.OTHER_SYMBOL, Character.OTHER_NUMBER, Character.LETTER_NUMBER, Character.MODIFIER_SYMBOL ->
                Fold.of(Character.toString(point)).codePoints().anyMatch(Character::isLetterOrDigit);
            default -> Character.isLetterOrDigit(point);
        };
    }

    private static void run(String text, int from, int to, List<Word> into) {
        if (from < 0) {
            return;
        }
        String folded = Fold.of(text.substring(from, to));
        boolean exact = folded.length() == to - from;
        int begin = -1;
        for (int at = 0; at < folded.length(); ) {
            int point = folded.codePointAt(at);
            if (!Character.isLetterOrDigit(point)) {
                pieces(folded, begin, at, new Word(from, to, "", false), into);
                begin = -1;
                exact = false;
            } else if (begin < 0) {
                begin = at;
            }
            at += Character.charCount(point);
        }
        pieces(folded, begin, folded.length(), new Word(from, to, "", exact), into);
    }

    private static void pieces(String folded, int from, int to, Word place, List<Word> into) {
        int begin = from;
        while (begin >= 0 && begin < to) {
            int left = folded.codePointCount(begin, to);
            int end = left <= LONGEST ? to : folded.offsetByCodePoints(begin, LONGEST);
            boolean exact = place.exact() && begin == 0 && end == folded.length();
            into.add(new Word(place.from(), place.to(), folded.substring(begin, end), exact));
            begin = end;
        }
    }
}
