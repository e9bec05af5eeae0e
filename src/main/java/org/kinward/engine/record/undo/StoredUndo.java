package org.kinward.engine.record.undo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An undo that takes as many batches as what it undoes.
 *
 * @param batch the one batch of the command that it is about; null for all of them
 * @param by who undoes
 * @param of whose command it was; null for whoever's
 * @param state running, done or failed
 * @param through the transaction undone last
 */
public record StoredUndo(
        UUID id,
        UUID command,
        @Nullable UUID batch,
        @Nullable UUID by,
        @Nullable UUID of,
        String origin,
        String language,
        Instant at,
        String state,
        long through,
        Tally tally) {
    public static final String RUNNING = "running";
    public static final String DONE = "done";
    public static final String FAILED = "failed";
}
