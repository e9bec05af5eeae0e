package org.kinward.engine.identity.token;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor.Within;

/**
 * Whom a token stands for.
 *
 * @param readOnly whether it is for reading alone
 * @param within of its holder's roles and rights those it has; null for all
 * @param unseen whether the row should learn that the token is in use
 * @param rested whether it was not used for an hour
 */
public record TokenHolder(
        UUID id,
        UUID user,
        @Nullable String locale,
        boolean readOnly,
        @Nullable Within within,
        boolean unseen,
        boolean rested) {}
