package org.kinward.engine.identity.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.secret.Recent;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.kernel.id.Ids;
import org.kinward.platform.seal.SealedByAnotherKey;
import org.kinward.platform.seal.Seals;
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
    private final Seals seals;
    private final Recent<Session> recent = new Recent<>();

    Sessions(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** @return the secret that the client shows with each request */
    public String begin(UUID user, Whence from) {
        String secret = Secret.make();
        new InsertSession(Ids.next(), Secret.hash(secret), user, from, null, null, false).run(jdbc);
        return secret;
    }

    /**
     * By a provider's word; whoever leaves there is out here within a day.
     *
     * @param codeShown whether they have shown a code of ours besides
     */
    public String begin(UUID user, Whence from, Word word, boolean codeShown) {
        String secret = Secret.make();
        UUID id = Ids.next();
        byte[] idToken =
                word.token() == null ? null : seals.seal(word.token().getBytes(StandardCharsets.UTF_8), about(id));
        new InsertSession(id, Secret.hash(secret), user, from, word, idToken, codeShown).run(jdbc);
        return secret;
    }

    private static String about(UUID session) {
        return "session:" + session;
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

    /** @return what goes on at the provider by whose word it began */
    public Optional<Leaving> end(UUID session) {
        Optional<DeleteSession.Ended> ended = new DeleteSession(session).run(jdbc);
        recent.forgetAll();
        return ended.map(one -> new Leaving(one.provider(), opened(one.idToken(), session)));
    }

    /** Where the key is another since, the provider asks who it is that leaves. */
    private @Nullable String opened(byte @Nullable [] idToken, UUID session) {
        try {
            return idToken == null ? null : new String(seals.open(idToken, about(session)), StandardCharsets.UTF_8);
        } catch (SealedByAnotherKey changed) {
            return null;
        }
    }

    /**
     * Ends what began before a moment by a provider's word: of a user, of the session of its own that it names, or of both.
     *
     * @return whose they were
     */
    public Set<UUID> endOf(UUID provider, @Nullable UUID user, @Nullable String session, Instant before) {
        Set<UUID> whose = new DeleteSessionsOfProvider(provider, user, session, before).run(jdbc);
        recent.forgetAll();
        return whose;
    }

    /** Its user has shown a code in it. */
    public void codeShown(UUID session) {
        jdbc.sql("update engine.session set code_shown = true where id = ?")
                .param(session)
                .update();
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
