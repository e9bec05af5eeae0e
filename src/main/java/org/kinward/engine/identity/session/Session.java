package org.kinward.engine.identity.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a screen.
 *
 * @param locale language tag the user has chosen; null for one who has not
 * @param unseen whether the row should learn that its user is here
 */
public record Session(UUID id, UUID user, @Nullable String locale, boolean unseen) {}
