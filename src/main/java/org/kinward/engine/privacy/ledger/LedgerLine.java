package org.kinward.engine.privacy.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One erasure as the ledger remembers it: ids, and nothing about the person.
 *
 * @param naming records about others in whose texts the marker took the person's place; lines of old have none
 */
public record LedgerLine(
        UUID id,
        Instant at,
        @Nullable UUID by,
        String object,
        UUID record,
        String marker,
        Map<String, Set<UUID>> records,
        Map<String, Set<UUID>> naming) {
    public LedgerLine {
        records = ordered(records);
        naming = ordered(Objects.requireNonNullElse(naming, Map.of()));
    }

    /** In one order, so that a line copied elsewhere is the same line. */
    private static Map<String, Set<UUID>> ordered(Map<String, Set<UUID>> ids) {
        var ordered = new TreeMap<String, Set<UUID>>();
        ids.forEach((type, some) -> ordered.put(type, Collections.unmodifiableSortedSet(new TreeSet<>(some))));
        return Collections.unmodifiableSortedMap(ordered);
    }
}
