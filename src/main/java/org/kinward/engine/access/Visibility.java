package org.kinward.engine.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which records of a type are within reach. Only arrays: the query planner knows what to do with them. */
public sealed interface Visibility {
    record All() implements Visibility {}

    record None() implements Visibility {}

    /** Those whose owner or team is among these. */
    record Among(List<UUID> owners, List<UUID> teams) implements Visibility {
        public Among {
            owners = List.copyOf(owners);
            teams = List.copyOf(teams);
        }
    }

    default boolean includes(@Nullable UUID owner, @Nullable UUID team) {
        return switch (this) {
            case All all -> true;
            case None none -> false;
            case Among among ->
                owner != null && among.owners().contains(owner)
                        || team != null && among.teams().contains(team);
        };
    }
}
