package org.kinward.suite.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.DeclaredTypes.the;

import org.junit.jupiter.api.Test;
import org.kinward.engine.field.richtext.RichText;
import org.kinward.engine.record.spi.Draft;
import org.kinward.suite.RuleBench;

class NoteIsTitledByItsFirstLineTest {
    private final Note note = the(Note.class);
    private final NoteIsTitledByItsFirstLine rule = new NoteIsTitledByItsFirstLine(note);

    @Test
    void theFirstLineThatSaysSomethingIsTheTitle() {
        assertThat(title(noteOf("\n  Spoke to Ana  \nShe wants two."))).isEqualTo("Spoke to Ana");
    }

    @Test
    void aLongLineIsCutAtAWord() {
        var title = title(
                noteOf("They would rather have the smaller machine on every floor than the big one in the canteen"));

        assertThat(title).endsWith("…").hasSizeLessThanOrEqualTo(81).doesNotContain("canteen");
    }

    @Test
    void aLineWithoutWordsIsCutAllTheSame() {
        assertThat(title(noteOf("x".repeat(300)))).hasSizeLessThanOrEqualTo(81).endsWith("…");
    }

    @Test
    void anotherTextIsAnotherTitle() {
        var stored = noteOf("Old");
        title(stored);
        var draft = RuleBench.changing(stored);
        draft.set(note.body, RichText.of("New"));

        assertThat(title(draft)).isEqualTo("New");
    }

    private Draft noteOf(String body) {
        var draft = RuleBench.fresh(note);
        draft.set(note.body, RichText.of(body));
        return draft;
    }

    private String title(Draft draft) {
        new RuleBench().apply(rule, draft);
        return draft.get(note.title);
    }
}
