package org.kinward.engine.identity.door;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.identity.Entry;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/**
 * Whoever a request has been recognised to come from.
 *
 * @param session in which the actor sits; null for an API token
 * @param token by which it came; null for a session
 * @param csrf what a write in this session has to show; empty for an API token
 */
public record Caller(
        Actor actor, @Nullable UUID session, @Nullable UUID token, String csrf, Standing standing) {

    /** @throws Refusal for a program, and for somebody who has not shown lately who they are */
    public void requireProof() {
        if (session == null) {
            throw new Refusal(ErrorCode.AT_A_SCREEN_ONLY);
        }
        if (!standing.proved()) {
            throw new Refusal(ErrorCode.PROOF_NEEDED);
        }
    }

    /**
     * The user at a screen.
     *
     * @throws Refusal for a program, and for somebody who sees as the user: keys and sessions are nobody else's to see
     */
    public UUID person() {
        if (standing.seeing() != null) {
            throw new Refusal(ErrorCode.SEEING_AS);
        }
        UUID user = actor.user();
        if (session == null || user == null) {
            throw new Refusal(ErrorCode.AT_A_SCREEN_ONLY);
        }
        return user;
    }

    Entry entry() {
        if (standing.seeing() != null) {
            return new Entry(Entry.Kind.SESSION, standing.seeing().id());
        }
        return session == null
                ? new Entry(Entry.Kind.TOKEN, Objects.requireNonNull(token))
                : new Entry(Entry.Kind.SESSION, session);
    }
}
