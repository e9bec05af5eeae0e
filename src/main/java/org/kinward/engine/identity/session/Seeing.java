package org.kinward.engine.identity.session;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody sees for a while what somebody else does.
 *
 * @param id of this while: what was opened in it ends with it
 * @param by who looks
 * @param until when it ends by itself
 */
public record Seeing(UUID id, UUID by, String name, Instant until) {}
