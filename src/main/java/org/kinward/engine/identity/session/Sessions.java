package org.kinward.engine.identity.session;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.secret.Recent;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.kernel.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Begins, finds and ends sessions. One lasts two weeks after it was last used and half a year at most. A lookup costs
 * nothing but once a second a session, when its row and its user are read again; the row is written once a minute.
 */
@Component
public final class Sessions {
    private static final int MAX_AGENT = 300;

    private final JdbcClient jdbc;
    private final Recent<Session> recent = new Recent<>();

    public Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the secret that the client shows with each request */
    public String begin(UUID user, @Nullable String userAgent) {
        String secret = Secret.make();
        String agent = userAgent == null ? "" : userAgent;
        new InsertSession(
                        Ids.next(), Secret.hash(secret), user, agent.substring(0, Math.min(agent.length(), MAX_AGENT)))
                .run(jdbc);
        return secret;
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
