package org.kinward.engine.identity.door;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.identity.Entry;

/**
 * Whoever a request has been recognised to come from.
 *
 * @param session in which the actor sits; null for an API token
 * @param token by which it came; null for a session
 * @param csrf what a write in this session has to show; empty for an API token
 */
public record Caller(
        Actor actor, @Nullable UUID session, @Nullable UUID token, String csrf) {

    Entry entry() {
        return session == null
                ? new Entry(Entry.Kind.TOKEN, Objects.requireNonNull(token))
                : new Entry(Entry.Kind.SESSION, session);
    }
}
