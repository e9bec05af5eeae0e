package org.kinward.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    @ParameterizedTest
    @CsvSource({
        "São João, sao joao",
        "ŁÓDŹ, lodz",
        "Straße, strasse",
        "ﬁn, fin",
        "Ærø, aero",
        "İstanbul, istanbul",
        "ΣΊΣΥΦΟΣ, σισυφοσ",
        "'  a   b ', a b",
        "Ⅷ, viii",
    })
    void textsThatPeopleTakeForTheSameFoldToTheSame(String text, String folded) {
        assertThat(Fold.of(text)).isEqualTo(folded);
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        everyCodePoint().forEach(point -> {
            String once = Fold.of("a" + Character.toString(point) + "b");
            assertThat(Fold.of(once)).as("U+%X", point).isEqualTo(once);
        });
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String once = Fold.of(text(random));
            assertThat(Fold.of(once)).isEqualTo(once);
        }
    }

    @Test
    void caseNeverMattersToLatinLetters() {
        everyCodePoint()
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
                .mapToObj(Character::toString)
                .forEach(letter ->
                        assertThat(Fold.of(letter.toUpperCase(Locale.ROOT))).isEqualTo(Fold.of(letter)));
    }

    private static IntStream everyCodePoint() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> Character.isDefined(point) && Character.getType(point) != Character.SURROGATE);
    }

    /** Of letters, marks, spaces and whatever else comes, in any order. */
    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
