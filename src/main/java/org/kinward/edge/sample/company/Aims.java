package org.kinward.edge.sample.company;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What those who sell work towards.
 *
 * @param objectives by whose they are
 * @param since deals that began no earlier serve them, in days from today
 */
public record Aims(Map<UUID, UUID> objectives, int since) {
    public Aims {
        objectives = Map.copyOf(objectives);
    }

    /** What a deal of theirs serves that began so many days from today. */
    @Nullable
    UUID of(UUID who, int begun) {
        return begun < since ? null : objectives.get(who);
    }
}
