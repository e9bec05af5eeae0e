package org.kinward.engine.identity.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.secret.Recent;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.kernel.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Begins, finds and ends sessions. One lasts two weeks after it was last used and half a year at most, a day where it began by
 * a provider's word. A lookup costs
 * nothing but once a second a session, when its row and its user are read again; the row is written once a minute.
 */
@Component
public final class Sessions {
    private static final int SEEN_MINUTES = 30;

    private final JdbcClient jdbc;
    private final Recent<Session> recent = new Recent<>();

    public Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the secret that the client shows with each request */
    public String begin(UUID user, Whence from) {
        return begin(user, from, null);
    }

    /** @param provider by whose word the user came; whoever leaves there is out here within a day */
    public String begin(UUID user, Whence from, @Nullable UUID provider) {
        String secret = Secret.make();
        new InsertSession(Ids.next(), Secret.hash(secret), user, from, provider).run(jdbc);
        return secret;
    }

    /**
     * The same session under a new secret, its user having shown again who they are: whatever secret somebody may have
     * seen or planted before is good for nothing.
     */
    public String renew(UUID session) {
        String secret = Secret.make();
        jdbc.sql("update engine.session set token = ?, proved_at = now() where id = ?")
                .params(Secret.hash(secret), session)
                .update();
        recent.forgetAll();
        return secret;
    }

    /** A user's sessions, the one last used first. */
    public List<Seat> of(UUID user, @Nullable UUID current) {
        return new SelectSeats(user, current).run(jdbc);
    }

    /** @return false where the user has no such session */
    public boolean end(UUID user, UUID session) {
        int ended = jdbc.sql("delete from engine.session where id = ? and user_id = ?")
                .params(session, user)
                .update();
        recent.forgetAll();
        return ended == 1;
    }

    /** From now on, for a while, the session sees what somebody else sees, and changes nothing. */
    public void seeAs(UUID session, UUID user) {
        jdbc.sql("""
            update engine.session set seen_as = ?, seen_id = ?, seen_until = now() + make_interval(mins => ?) where id = ?
            """).params(user, Ids.next(), SEEN_MINUTES, session).update();
        recent.forgetAll();
    }

    public void seeAsOneself(UUID session) {
        jdbc.sql("update engine.session set seen_as = null, seen_id = null, seen_until = null where id = ?")
                .param(session)
                .update();
        recent.forgetAll();
    }

    public Optional<Session> find(String secret) {
        byte[] hash = Secret.hash(secret);
        return recent.get(hash, () -> read(hash));
    }

    private Optional<Session> read(byte[] hash) {
        Optional<Session> found = new SelectSession(hash).run(jdbc);
        found.filter(Session::unseen).ifPresent(session -> new TouchSession(session.id()).run(jdbc));
        return found;
    }

    public void end(UUID session) {
        jdbc.sql("delete from engine.session where id = ?").param(session).update();
        recent.forgetAll();
    }

    /** Ends every session of a user but the one in which they are asking for it. */
    public void endAll(UUID user, @Nullable UUID but) {
        jdbc.sql("delete from engine.session where user_id = :user and id is distinct from cast(:but as uuid)")
                .param("user", user)
                .param("but", but)
                .update();
        recent.forgetAll();
    }

    /** After a change to the user that the session carries. */
    public void refresh() {
        recent.forgetAll();
    }
}
