package org.kinward.engine.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.kernel.text.Fold;

/**
 * Tells passwords that guessers try first. The list has words; a few of them, with digits and signs around them, between
 * them or in place of letters, are what guessers make of the words. Four words or more that belong to nothing are as good
 * as any other phrase.
 */
final class CommonPasswords {
    private static final String LIST = "/passwords/common-words.txt";
    /** Fewer different characters than these beside known words are no secret. */
    private static final int OWN = 5;

    private static final int FEW_WORDS = 3;
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 30;
    private static final String ROWS =
            "qwertyuiop asdfghjkl zxcvbnm qwertzuiop azertyuiop 1234567890 0123456789 abcdefghijklmnopqrstuvwxyz";
    private static final String ROWS_BACKWARDS =
            new StringBuilder(ROWS).reverse().toString();
    private static final List<String> MASKS = List.of("@a", "4a", "3e", "1i", "!i", "0o", "5s", "$s", "7t", "8b");
    private static final Set<String> WORDS = read();

    private CommonPasswords() {}

    /** @param known what guessers know of this user: name, address */
    static boolean has(String password, Collection<String> known) {
        Set<String> theirs = known.stream()
                .flatMap(one -> Stream.of(Fold.of(one).split("[^\\p{L}]+")))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
        String plain = Fold.of(password).replaceAll("\\s", "");
        return isMadeOf(plain, theirs) || isMadeOf(unmasked(plain), theirs);
    }

    private static boolean isMadeOf(String text, Set<String> theirs) {
        Set<String> words = new HashSet<>();
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int word = word(text, at, theirs);
            int known = Math.max(word, row(text, at));
            if (word > 0 && word == known) {
                words.add(text.substring(at, at + word));
            }
            if (known == 0) {
                rest.append(text.charAt(at));
            }
            at += Math.max(1, known);
        }
        return words.size() <= FEW_WORDS && weight(rest.toString()) < OWN;
    }

    /** Digits and signs are guessed more easily than letters: two for one. */
    private static long weight(String rest) {
        long letters = rest.codePoints().filter(Character::isLetter).distinct().count();
        return letters + (rest.codePoints().distinct().count() - letters) / 2;
    }

    private static int word(String text, int at, Set<String> theirs) {
        for (int end = Math.min(text.length(), at + LONGEST_WORD); end - at >= SHORTEST_WORD; end--) {
            String part = text.substring(at, end);
            if (WORDS.contains(part) || theirs.contains(part)) {
                return end - at;
            }
        }
        return 0;
    }

    /** Three or more neighbours on the keyboard or in the alphabet, forwards or backwards, or the same again and again. */
    private static int row(String text, int at) {
        int length = 1;
        while (at + length < text.length() && text.charAt(at + length) == text.charAt(at)) {
            length++;
        }
        if (length >= SHORTEST_WORD) {
            return length;
        }
        int end = at + SHORTEST_WORD;
        while (end <= text.length()
                && (ROWS.contains(text.substring(at, end)) || ROWS_BACKWARDS.contains(text.substring(at, end)))) {
            end++;
        }
        return end - 1 - at >= SHORTEST_WORD ? end - 1 - at : 0;
    }

    private static String unmasked(String text) {
        String plain = text;
        for (String mask : MASKS) {
            plain = plain.replace(mask.charAt(0), mask.charAt(1));
        }
        return plain;
    }

    private static Set<String> read() {
        try (InputStream in = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Set<String> words = new HashSet<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
            return Set.copyOf(words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
