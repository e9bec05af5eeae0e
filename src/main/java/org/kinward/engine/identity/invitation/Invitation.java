package org.kinward.engine.identity.invitation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a link that is still good lets choose.
 *
 * @param first whether they have neither password nor passkey yet
 */
record Invitation(UUID user, String name, @Nullable String email, boolean first) {}
