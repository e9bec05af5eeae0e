package org.kinward.engine.identity.door;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;

/**
 * Whoever a request has been recognised to come from.
 *
 * @param session in which the actor sits; null for an API token
 * @param csrf what a write in this session has to show; empty for an API token
 */
public record Caller(Actor actor, @Nullable UUID session, String csrf) {}
