package org.kinward.engine.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation through which records are seen: by whoever sees what it points to.
 *
 * @param relation key of the field
 * @param column that holds the id of what it points to
 * @param kind column that holds its type's key; null where it points to one type alone
 * @param targets keys of the types it points to
 */
public record Passage(
        String relation, String column, @Nullable String kind, List<String> targets) {
    public Passage {
        targets = List.copyOf(targets);
    }
}
