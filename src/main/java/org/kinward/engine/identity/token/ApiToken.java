package org.kinward.engine.identity.token;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API token as its owner sees it in a list; the secret is gone. */
public record ApiToken(
        UUID id,
        String name,
        boolean readOnly,
        Instant createdAt,
        Instant expires,
        @Nullable Instant lastUsed) {}
