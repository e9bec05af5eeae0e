package org.kinward.engine.identity.session;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends one, and says of which provider's word it began. */
record DeleteSession(UUID id) {
    /** @param idToken sealed */
    record Ended(UUID provider, byte @Nullable [] idToken) {}

    Optional<Ended> run(JdbcClient jdbc) {
        return jdbc.sql("""
            with ended as (delete from engine.session where id = ? returning provider, id_token)
            select provider, id_token from ended where provider is not null
            """)
                .param(id)
                .query((row, n) -> new Ended(row.getObject("provider", UUID.class), row.getBytes("id_token")))
                .optional();
    }
}
