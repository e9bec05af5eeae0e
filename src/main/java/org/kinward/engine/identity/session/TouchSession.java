package org.kinward.engine.identity.session;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a session alive; the condition lets one of many requests at once do the writing. */
record TouchSession(UUID id) {
    void run(JdbcClient jdbc) {
        jdbc.sql("""
            update engine.session
               set last_seen = now(),
                   expires = least(now() + interval '14 days', created_at + case when provider is null
                                   then interval '180 days' else interval '1 day' end)
             where id = ? and last_seen < now() - interval '1 minute'
            """).param(id).update();
    }
}
