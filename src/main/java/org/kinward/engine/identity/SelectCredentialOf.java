package org.kinward.engine.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hash of a user's password, if they have one. */
record SelectCredentialOf(UUID user) {
    Optional<SelectCredential.Row> run(JdbcClient jdbc) {
        return jdbc.sql("select hash from engine.credential where user_id = ?")
                .param(user)
                .query((row, n) -> new SelectCredential.Row(user, row.getString("hash")))
                .optional();
    }
}
