package org.kinward.engine.search.index;

import java.util.Set;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.feed.FeedLine;
import tools.jackson.databind.json.JsonMapper;

/** Whether a line changed what search keeps of a record: its words, or who may see it. */
record Anew(Catalogue catalogue) {
    private static final Set<String> KEEPERS = Set.of("owner", "team", "territory");

    boolean after(FeedLine line) {
        Model model = catalogue.find(line.object()).orElse(null);
        String changes = line.changes();
        return switch (line.kind()) {
            case CREATED, DELETED, RESTORED -> true;
            case UPDATED, DERIVED -> model == null || changes == null || anyOf(model, changes);
        };
    }

    private boolean anyOf(Model model, String changes) {
        return JsonMapper.shared().readTree(changes).propertyNames().stream().anyMatch(key -> says(model, key));
    }

    private boolean says(Model model, String key) {
        if (KEEPERS.contains(key)) {
            return true;
        }
        return model.find(key)
                .filter(field -> {
                    String owned = field.settings().owned();
                    return owned.isEmpty()
                            ? SelectTexts.worded(model).contains(field)
                            : !SelectTexts.worded(catalogue.model(owned)).isEmpty();
                })
                .isPresent();
    }
}
