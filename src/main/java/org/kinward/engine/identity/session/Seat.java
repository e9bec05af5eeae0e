package org.kinward.engine.identity.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its user sees it in a list.
 *
 * @param browser as its makers call it; null for one that is not known
 * @param system likewise
 * @param current whether it is the one in which they look
 */
public record Seat(
        UUID id,
        @Nullable String browser,
        @Nullable String system,
        String address,
        Instant createdAt,
        Instant lastSeen,
        boolean current) {}
