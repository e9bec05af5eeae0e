package org.kinward.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinward.testing.HostileStrings;

class SheetCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "@SUM(1)",
                "+cmd|'/C calc'!A0",
                "-1+cmd|x",
                "\t=1",
                "\r=1",
                "'=1",
                "''@x",
                "=",
                "-",
                "+ 1x"
            })
    void whatBeginsLikeAFormulaIsWrittenAsATextAndReadAsItWas(String text) {
        assertThat(SheetCell.harmless(text)).isEqualTo("'" + text);
        assertThat(SheetCell.meant(SheetCell.harmless(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Acme",
                "-12.50",
                "+351 912 345 678",
                "+351 912 345 678; +48 22 123",
                "a=b",
                "'tis",
                "'",
                "O'Neill"
            })
    void whatDoesNotStaysAsItIs(String text) {
        assertThat(SheetCell.harmless(text)).isEqualTo(text);
        assertThat(SheetCell.meant(text)).isEqualTo(text);
    }

    @Test
    void hostileStringsComeBackAsTheyWere() {
        assertThat(HostileStrings.all())
                .allSatisfy(text ->
                        assertThat(SheetCell.meant(SheetCell.harmless(text))).isEqualTo(text));
    }
}
