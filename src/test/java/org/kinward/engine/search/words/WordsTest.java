package org.kinward.engine.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static List<String> words(String text) {
        return Words.of(text).stream().map(Word::folded).toList();
    }

    @Test
    void wordsAreRunsOfLettersAndDigitsInAnyScript() {
        assertThat(words("São João – Łódź, 2026!")).containsExactly("sao", "joao", "lodz", "2026");
        assertThat(words("ana.silva@example.co.uk")).containsExactly("ana", "silva", "example", "co", "uk");
        assertThat(words("社會科學院語學研究所 Жук")).containsExactly("社會科學院語學研究所", "жук");
        assertThat(words("½ ™ ①")).containsExactly("1", "2", "tm", "1");
        assertThat(words("¯\\_(ツ)_/¯ ‼")).containsExactly("ツ");
        assertThat(words(" ,.!")).isEmpty();
    }

    @Test
    void aWordKnowsWhereItStands() {
        var word = Words.of("a Łódź").get(1);
        assertThat("a Łódź".substring(word.from(), word.to())).isEqualTo("Łódź");
        assertThat(word.exact()).isTrue();
        assertThat(Words.of("Straße").getFirst().exact()).isFalse();
    }

    @Test
    void aRunWithoutEndIsSeveralWords() {
        assertThat(words("x".repeat(150))).containsExactly("x".repeat(64), "x".repeat(64), "x".repeat(22));
    }

    @Test
    void numbersInGroupsAreFoundWithoutThem() {
        var lexemes = new Lexemes();
        lexemes.title("Acme 24");
        lexemes.other("PT 509-123-456");
        lexemes.other("acme");
        assertThat(lexemes.all())
                .contains("^acme", "^24", "509123456", "pt509123456", "509")
                .doesNotContain("acme");
    }

    @Test
    void slipsAreCountedFromTheBeginningOfAWord() {
        assertThat(Spelling.slips("kowlaski", "kowalski")).isEqualTo(1);
        assertThat(Spelling.slips("micrsof", "microsoft")).isEqualTo(1);
        assertThat(Spelling.slips("silva", "silva")).isZero();
        assertThat(Spelling.slips("silvs", "silva")).isEqualTo(1);
        assertThat(Spelling.slips("acme", "zenith")).isGreaterThan(2);
        assertThat(Spelling.allowed("ana")).isZero();
    }
}
