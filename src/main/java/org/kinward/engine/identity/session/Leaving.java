package org.kinward.engine.identity.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a session that began by a provider's word: there it goes on.
 *
 * @param token the ID token by which the provider knows it again; null where it was not kept
 */
public record Leaving(UUID provider, @Nullable String token) {}
