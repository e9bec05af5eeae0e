package org.kinward.engine.record.undo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.feed.FeedLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two records of a merge, or of its undoing, within a batch. Whoever may part them or join them again may do so with
 * all that moved: it moved without a right of its own, too.
 */
public record MergedPair(Set<UUID> both) {
    static final MergedPair NONE = new MergedPair(Set.of());

    private static final JsonMapper JSON = JsonMapper.shared();

    public static MergedPair in(List<FeedLine> lines) {
        Set<UUID> both = new HashSet<>();
        for (FeedLine line : lines) {
            for (int side = 0; side < 2; side++) {
                UUID into = into(line, side);
                if (into != null) {
                    both.add(line.record());
                    both.add(into);
                }
            }
        }
        return new MergedPair(both);
    }

    /** Whether the line is one of a record that merely pointed to one of the two. */
    public boolean follows(FeedLine line) {
        return !both.isEmpty() && !both.contains(line.record());
    }

    /** @param side 0 for what the line found, 1 for what it left */
    static @Nullable UUID into(FeedLine line, int side) {
        if (line.changes() == null || line.kind() == FeedLine.Kind.UPDATED) {
            return null;
        }
        JsonNode into =
                JSON.readTree(line.changes()).path("mergedInto").path(side).path("id");
        return into.isString() ? UUID.fromString(into.asString()) : null;
    }
}
