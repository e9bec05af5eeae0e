package org.kinward.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        String once = Fold.of(text);
        assertThat(Fold.of(once)).isEqualTo(once);
    }

    @Property
    void caseNeverMatters(@ForAll @net.jqwik.api.constraints.AlphaChars String text) {
        assertThat(Fold.of(text.toUpperCase(java.util.Locale.ROOT))).isEqualTo(Fold.of(text));
    }
}
