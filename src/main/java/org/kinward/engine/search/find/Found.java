package org.kinward.engine.search.find;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search answers.
 *
 * @param groups a type each, that of the best hit first
 * @param corrections what of the words typed was taken for others
 */
public record Found(List<Group> groups, List<Correction> corrections) {
    static final Found NOTHING = new Found(List.of(), List.of());

    /** @param more whether there are further records of the type */
    public record Group(String object, List<Item> items, boolean more) {}

    /**
     * A record.
     *
     * @param ranges of the title that match
     * @param match what else of it does; null where the title says it all
     */
    public record Item(
            String object,
            UUID id,
            Heading heading,
            Instant updatedAt,
            @Nullable Text match) {}

    public record Heading(
            String title, List<int[]> ranges, @Nullable String subtitle) {}

    /** @param ranges pairs of places: the first character that matches, and the one after the last */
    public record Text(String field, String text, List<int[]> ranges) {}

    public record Correction(String typed, String taken) {}
}
