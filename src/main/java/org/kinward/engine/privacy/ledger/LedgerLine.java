package org.kinward.engine.privacy.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One erasure as the ledger remembers it: ids, and nothing about the person. */
public record LedgerLine(
        UUID id,
        Instant at,
        @Nullable UUID by,
        String object,
        UUID record,
        String marker,
        Map<String, Set<UUID>> records) {
    public LedgerLine {
        // In one order, so that a line copied elsewhere is the same line.
        var ordered = new TreeMap<String, Set<UUID>>();
        records.forEach((type, ids) -> ordered.put(type, Collections.unmodifiableSortedSet(new TreeSet<>(ids))));
        records = Collections.unmodifiableSortedMap(ordered);
    }
}
