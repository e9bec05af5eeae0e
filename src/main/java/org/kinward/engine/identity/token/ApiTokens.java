package org.kinward.engine.identity.token;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor.Within;
import org.kinward.engine.access.Right;
import org.kinward.engine.identity.SecurityEvent;
import org.kinward.engine.identity.SecurityLog;
import org.kinward.engine.identity.secret.Recent;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.kernel.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes, finds and revokes API tokens. A lookup costs one read a second a token. */
@Component
public final class ApiTokens {
    private final JdbcClient jdbc;
    private final SecurityLog log;
    private final Recent<TokenHolder> recent = new Recent<>();

    ApiTokens(JdbcClient jdbc, SecurityLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** A token just made. Its secret is nowhere else. */
    public record Made(UUID id, String name, String token) {}

    public Made make(UUID user, String name) {
        return make(user, name, Limits.WIDEST);
    }

    public Made make(UUID user, String name, Limits limits) {
        var made = new Made(Ids.next(), name, Secret.make());
        jdbc.sql("""
            insert into engine.api_token (id, token, user_id, name, read_only, roles, rights, types, expires)
            values (:id, :token, :user, :name, :readOnly, cast(:roles as text[]), cast(:rights as text[]), cast(:types as text[]),
                    now() + make_interval(days => :days))
            """)
                .param("id", made.id())
                .param("token", Secret.hash(made.token()))
                .param("user", user)
                .param("name", name)
                .param("readOnly", limits.readOnly())
                .param("roles", roles(limits.within()))
                .param("rights", rights(limits.within()))
                .param("types", types(limits.within()))
                .param("days", limits.days())
                .update();
        return made;
    }

    private static String @Nullable [] roles(@Nullable Within within) {
        return within == null || within.roles() == null ? null : within.roles().toArray(String[]::new);
    }

    private static String @Nullable [] rights(@Nullable Within within) {
        return within == null || within.rights() == null
                ? null
                : within.rights().stream().map(Right::wire).toArray(String[]::new);
    }

    private static String @Nullable [] types(@Nullable Within within) {
        return within == null || within.types() == null ? null : within.types().toArray(String[]::new);
    }

    public Optional<TokenHolder> find(String secret) {
        byte[] hash = Secret.hash(secret);
        return recent.get(hash, () -> read(hash));
    }

    private Optional<TokenHolder> read(byte[] hash) {
        Optional<TokenHolder> found = new SelectHolder(hash).run(jdbc);
        found.filter(TokenHolder::unseen)
                .ifPresent(holder -> jdbc.sql("update engine.api_token set last_used = now() where id = ?")
                        .param(holder.id())
                        .update());
        found.filter(TokenHolder::rested).ifPresent(holder -> log.tell(SecurityEvent.TOKEN_USED, holder.user()));
        return found;
    }

    public List<ApiToken> of(UUID user) {
        return new SelectTokens(user).run(jdbc);
    }

    /** Everybody's, at most so many of those made before that one. */
    public List<HeldToken> all(int limit, UUID before) {
        return new SelectAllTokens(limit, before).run(jdbc);
    }

    /**
     * Whoever its holder is.
     *
     * @return false where there is no such token, or it is revoked already
     */
    public boolean revoke(UUID token) {
        int revoked = jdbc.sql("update engine.api_token set revoked_at = now() where id = ? and revoked_at is null")
                .param(token)
                .update();
        recent.forgetAll();
        return revoked == 1;
    }

    /** @return false where the user has no such token */
    public boolean revoke(UUID user, UUID token) {
        int revoked = jdbc.sql(
                        "update engine.api_token set revoked_at = now() where id = ? and user_id = ? and revoked_at is"
                                + " null")
                .params(token, user)
                .update();
        recent.forgetAll();
        return revoked == 1;
    }
}
