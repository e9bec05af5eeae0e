package org.kinward.engine.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, when, by which door and why: the same for every line of one transaction.
 *
 * @param actor     the user, token or process that acted; absent for the system itself
 * @param actorKind what the actor is: user, token, process, import…
 * @param origin    the door it came by: interactive, api, import, system, sample
 * @param command   the idempotency key of the request, where it had one
 * @param batch     what undo takes back as one
 * @param cause     what this reacts to; absent for somebody's own act
 */
public record Provenance(
        Instant at,
        @Nullable UUID actor,
        @Nullable String actorKind,
        String origin,
        @Nullable UUID command,
        UUID batch,
        @Nullable Cause cause) {}
