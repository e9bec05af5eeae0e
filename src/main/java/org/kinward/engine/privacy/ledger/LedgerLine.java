package org.kinward.engine.privacy.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
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
        records = Map.copyOf(records);
    }
}
