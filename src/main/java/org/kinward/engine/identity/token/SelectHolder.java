package org.kinward.engine.identity.token;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a token that is not revoked stands for; nobody once the user is inactive or deleted. */
record SelectHolder(byte[] token) {
    Optional<TokenHolder> run(JdbcClient jdbc) {
        return jdbc.sql("""
            select t.id, t.user_id, u.locale, t.read_only, t.roles, t.rights, t.types,
                   coalesce(t.last_used < now() - interval '1 minute', true) as unseen,
                   coalesce(t.last_used < now() - interval '1 hour', true) as rested
              from engine.api_token t
              join data."user" u on u.id = t.user_id
             where t.token = ? and t.revoked_at is null and t.expires > now() and u.active and u.deleted_at is null
            """)
                .param(token)
                .query((row, n) -> new TokenHolder(
                        row.getObject("id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getString("locale"),
                        row.getBoolean("read_only"),
                        SelectTokens.within(row),
                        row.getBoolean("unseen"),
                        row.getBoolean("rested")))
                .optional();
    }
}
