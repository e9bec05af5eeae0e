package org.kinward.engine.identity.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API token as its owner sees it in a list; the secret is gone.
 *
 * @param roles of its holder those it has; null for all
 * @param rights what it may do of what they let it; null for all
 * @param types of which it has anything; null for all
 */
public record ApiToken(
        UUID id,
        String name,
        boolean readOnly,
        @Nullable List<String> roles,
        @Nullable List<String> rights,
        @Nullable List<String> types,
        Instant createdAt,
        Instant expires,
        @Nullable Instant lastUsed) {}
