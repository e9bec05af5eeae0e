package org.kinward.engine.search.index;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Tie;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.search.words.Lexemes;

/** A live record as search sees it: whose it is, when it changed, and its texts, the title first. */
public record RecordText(Model model, UUID id, Keeper keeper, Instant at, List<FieldText> texts) {

    /** By whom the guard lets it be seen. */
    public record Keeper(
            @Nullable UUID owner,
            @Nullable UUID team,
            @Nullable UUID territory) {}

    public Tie.Ends ends() {
        return new Tie.Ends(id, keeper.owner(), keeper.team(), keeper.territory());
    }

    public String title() {
        return texts.stream()
                .filter(FieldText::title)
                .map(FieldText::text)
                .findFirst()
                .orElse("");
    }

    /** As somebody reads it who may not read some classes of fields. */
    public RecordText without(Set<String> closed) {
        List<FieldText> left = texts.stream()
                .filter(text -> !closed.contains(text.fieldClass()))
                .toList();
        return left.size() == texts.size() ? this : new RecordText(model, id, keeper, at, left);
    }

    /** The words it is found by. */
    public SortedSet<String> words() {
        var lexemes = new Lexemes();
        for (FieldText text : texts) {
            if (text.title()) {
                lexemes.title(text.text());
            } else {
                lexemes.other(text.text());
            }
        }
        return lexemes.all();
    }
}
