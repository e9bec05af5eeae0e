package org.kinward.engine.search.index;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;

/** A live record as search sees it: whose it is, when it changed, and its texts, the title first. */
public record RecordText(Model model, UUID id, Keeper keeper, Instant at, List<FieldText> texts) {

    /** By whom the guard lets it be seen. */
    public record Keeper(@Nullable UUID owner, @Nullable UUID team) {}

    public String title() {
        return texts.stream()
                .filter(FieldText::title)
                .map(FieldText::text)
                .findFirst()
                .orElse("");
    }
}
