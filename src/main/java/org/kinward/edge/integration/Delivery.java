package org.kinward.edge.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing a webhook is told.
 *
 * @param state {@code waiting}, {@code sent} or {@code dead}
 * @param answer what came of the last attempt
 */
record Delivery(UUID id, UUID webhook, What what, String state, int attempts, Instant due, Answer answer) {

    /**
     * What happened.
     *
     * @param changed keys of the fields
     */
    record What(
            long pos,
            String object,
            UUID record,
            String kind,
            int version,
            Instant at,
            @Nullable UUID actor,
            List<String> changed) {}

    /** What the other side said. */
    record Answer(
            @Nullable Instant at,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable Integer millis) {}
}
