package org.kinward.engine.sharelink;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a link; the secret itself was told once and is not known.
 *
 * @param fields keys of what it shows
 * @param maker the user
 * @param password whether it asks for one
 * @param opened how often
 * @param openings the newest of them
 */
public record Standing(
        UUID id,
        List<String> fields,
        UUID maker,
        @Nullable String makerName,
        Instant createdAt,
        Instant until,
        @Nullable Instant takenBackAt,
        boolean password,
        int opened,
        List<Opening> openings) {}
