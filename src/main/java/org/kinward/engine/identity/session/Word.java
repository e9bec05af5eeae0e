package org.kinward.engine.identity.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider said of how somebody came to it.
 *
 * @param session its own name for their session there
 * @param token the ID token itself, which it wants to see again when they sign out; null where it would not fit into an address
 * @param shown when they last showed it who they are; null where it does not say
 * @param twoSteps whether they showed that in two steps
 */
public record Word(
        UUID provider,
        @Nullable String session,
        @Nullable String token,
        @Nullable Instant shown,
        boolean twoSteps) {}
