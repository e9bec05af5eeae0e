package org.kinward.engine.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.id.Ids;

/**
 * Something that happened, as ids and no words of anybody's.
 *
 * @param event as security events are called: {@code signed in}
 * @param object type of what it is about; null for a user
 */
public record AuditEvent(
        UUID id,
        Instant at,
        String event,
        @Nullable String object,
        @Nullable UUID about,
        @Nullable UUID by) {

    public AuditEvent {
        // As fine as the database keeps it: what is hashed must read the same again.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static AuditEvent now(String event, @Nullable String object, @Nullable UUID about, @Nullable UUID by) {
        return new AuditEvent(Ids.next(), Instant.now(), event, object, about, by);
    }
}
