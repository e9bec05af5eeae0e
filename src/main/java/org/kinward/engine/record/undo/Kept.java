package org.kinward.engine.record.undo;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.record.command.Outcome;

/**
 * Something of a record that was not put back.
 *
 * @param fields what stays as it is: as it would have become, and as it is; empty where the record as a whole is meant
 * @param by who changed or used it since, where that is known
 */
public record Kept(
        String object,
        UUID id,
        Reason reason,
        Map<String, Outcome.Sides> fields,
        @Nullable UUID by,
        @Nullable Instant at) {
    public Kept {
        fields = Map.copyOf(fields);
    }

    static Kept whole(String object, UUID id, Reason reason) {
        return new Kept(object, id, reason, Map.of(), null, null);
    }
}
