package org.kinward.edge.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.secret.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The private addresses: one a user, made anew at will, taken back at once. */
@Component
public final class Feeds {
    private final JdbcClient jdbc;

    Feeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Feed(Instant createdAt, @Nullable Instant lastUsed) {}

    /** Whose agenda an address gives out, and in which language. */
    public record Holder(UUID user, @Nullable String locale) {}

    /** @return the secret, which is nowhere else; the one before it opens nothing any more */
    public String make(UUID user) {
        var secret = Secret.make();
        jdbc.sql("""
            insert into engine.calendar_feed (user_id, token) values (?, ?)
            on conflict (user_id) do update set token = excluded.token, created_at = now(), last_used = null
            """).params(user, Secret.hash(secret)).update();
        return secret;
    }

    public Optional<Feed> of(UUID user) {
        return jdbc.sql("select created_at, last_used from engine.calendar_feed where user_id = ?")
                .param(user)
                .query((row, n) -> {
                    var used = row.getObject("last_used", OffsetDateTime.class);
                    return new Feed(
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant());
                })
                .optional();
    }

    public void revoke(UUID user) {
        jdbc.sql("delete from engine.calendar_feed where user_id = ?")
                .param(user)
                .update();
    }

    /** Nobody once the address is taken back, or the user is inactive or gone. */
    public Optional<Holder> holder(String secret) {
        var hash = Secret.hash(secret);
        var found = jdbc.sql("""
            select f.user_id, u.locale from engine.calendar_feed f join data."user" u on u.id = f.user_id
             where f.token = ? and u.active and u.deleted_at is null
            """)
                .param(hash)
                .query((row, n) -> new Holder(row.getObject("user_id", UUID.class), row.getString("locale")))
                .optional();
        found.ifPresent(holder -> jdbc.sql("update engine.calendar_feed set last_used = now() where user_id = ? and"
                        + " coalesce(last_used < now() - interval '1 minute', true)")
                .param(holder.user())
                .update());
        return found;
    }
}
