package org.kinward.suite.activity;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.richtext.RichText;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** A note is called by the first line of its text, cut at a word where it is long. */
@Component
final class NoteIsTitledByItsFirstLine implements Rule {
    private static final int LONGEST = 80;

    private final Note note;

    NoteIsTitledByItsFirstLine(Note note) {
        this.note = note;
    }

    @Override
    public ObjectType type() {
        return note;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        RichText body = draft.get(note.body);
        if (body != null && (draft.changes(note.body) || draft.get(note.title) == null)) {
            draft.set(note.title, title(body.text()));
        }
    }

    private static String title(String body) {
        String line = body.lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        if (line.length() <= LONGEST) {
            return line;
        }
        int word = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, word > LONGEST / 2 ? word : line.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
