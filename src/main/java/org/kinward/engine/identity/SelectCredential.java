package org.kinward.engine.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose e-mail address this is and the hash of their password; empty for one who left or never had one. */
record SelectCredential(String foldedEmail) {
    record Row(UUID user, String hash) {}

    Optional<Row> run(JdbcClient jdbc) {
        return jdbc.sql("""
            select c.user_id, c.hash
              from data."user" u
              join engine.credential c on c.user_id = u.id
             where u.email__fold = ? and u.active and u.deleted_at is null
            """)
                .param(foldedEmail)
                .query((row, n) -> new Row(row.getObject("user_id", UUID.class), row.getString("hash")))
                .optional();
    }
}
