package org.kinward.bench;

import java.util.random.RandomGenerator;

/** Thirty thousand made-up words, a few of them everywhere and most of them rare, as in any language. */
final class Vocabulary {
    static final int WORDS = 30_000;

    private static final String[] SYLLABLES = {
        "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "kra", "ski", "ção", "lho",
        "wie", "ster"
    };
    private static final double SKEW = 3;

    private Vocabulary() {}

    static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    static String any(RandomGenerator random) {
        return word((int) (Math.pow(random.nextDouble(), SKEW) * WORDS));
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
