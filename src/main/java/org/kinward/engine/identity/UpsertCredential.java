package org.kinward.engine.identity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

record UpsertCredential(UUID user, String hash) {
    void run(JdbcClient jdbc) {
        jdbc.sql("""
            insert into engine.credential (user_id, hash) values (?, ?)
            on conflict (user_id) do update set hash = excluded.hash, changed_at = now()
            """).params(user, hash).update();
    }
}
