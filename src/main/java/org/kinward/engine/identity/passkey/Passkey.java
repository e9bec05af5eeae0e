package org.kinward.engine.identity.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey as its user sees it in a list. */
public record Passkey(
        UUID id, String name, Instant createdAt, @Nullable Instant lastUsed) {}
