package org.kinward.engine.identity.token;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a token stands for.
 *
 * @param readOnly whether it is for reading alone
 * @param unseen whether the row should learn that the token is in use
 * @param rested whether it was not used for an hour
 */
public record TokenHolder(
        UUID id, UUID user, @Nullable String locale, boolean readOnly, boolean unseen, boolean rested) {}
