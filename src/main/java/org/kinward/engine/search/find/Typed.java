package org.kinward.engine.search.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kinward.engine.search.words.Digits;
import org.kinward.engine.search.words.Word;
import org.kinward.engine.search.words.Words;
import org.kinward.kernel.text.Fold;

/**
 * What was typed, folded, and the readings of it in words: the likeliest first.
 *
 * @param readings each a list of words that must all be found; empty where there is no letter and no digit
 */
record Typed(String folded, List<List<String>> readings) {
    private static final int LONGEST = 500;
    private static final int MOST = 12;
    private static final int NUMBER = 4;
    private static final int TELEPHONE = 6;

    static Typed of(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
        List<String> words = Words.of(cut).stream().map(Word::folded).toList();
        Set<List<String>> readings = new LinkedHashSet<>();
        if (words.size() > 1 && words.stream().allMatch(Digits::only) && length(words) >= TELEPHONE) {
            readings.add(joined(words));
        }
        readings.add(words);
        readings.add(joined(words));
        readings.add(withoutTrunk(joined(words)));
        return new Typed(
                Fold.of(cut),
                readings.stream()
                        .map(reading -> reading.stream().distinct().limit(MOST).toList())
                        .filter(reading -> !reading.isEmpty())
                        .distinct()
                        .toList());
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    /** Groups of digits that follow each other as one number: {@code 912 345 678}. */
    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        boolean digits = false;
        for (String word : words) {
            boolean more = Digits.only(word);
            if (more && digits) {
                joined.set(joined.size() - 1, joined.getLast() + word);
            } else {
                joined.add(word);
            }
            digits = more;
        }
        return joined;
    }

    /** A number as it is dialled at home or from abroad, {@code 0…} or {@code 00…}, without what is not part of it. */
    private static List<String> withoutTrunk(List<String> words) {
        return words.stream()
                .map(word -> Digits.only(word) && word.length() > NUMBER && word.startsWith("0")
                        ? word.replaceFirst("^0+(?=.)", "")
                        : word)
                .toList();
    }
}
