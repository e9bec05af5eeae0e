package org.kinward.engine.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.privacy.ledger.LedgerLine;

/**
 * An erasure as it is remembered, without anything about the person.
 *
 * @param by who erased; null for the workspace itself
 * @param marker what stands in the place of the name
 * @param records all that was erased, by type
 * @param naming records about others in whose texts the marker stands since, by type; whoever erased chose them
 * @param counts how much, by place
 * @param certificate as it was handed out; null while it is under way
 */
public record Erasure(
        UUID id,
        String object,
        UUID record,
        Instant at,
        @Nullable UUID by,
        String marker,
        Map<String, Set<UUID>> records,
        Map<String, Set<UUID>> naming,
        Map<String, Integer> counts,
        @Nullable String certificate) {
    public Erasure {
        records = Map.copyOf(records);
        naming = Map.copyOf(naming);
        counts = Map.copyOf(counts);
    }

    LedgerLine remembered() {
        return new LedgerLine(id, at, by, object, record, marker, records, naming);
    }

    public boolean done() {
        return certificate != null;
    }

    Erasure of(Map<String, Set<UUID>> found, Map<String, Integer> counted) {
        return new Erasure(id, object, record, at, by, marker, found, naming, counted, certificate);
    }
}
