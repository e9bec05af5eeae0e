package org.kinward.engine.identity.session;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

record InsertSession(UUID id, byte[] token, UUID user, Whence from) {
    void run(JdbcClient jdbc) {
        jdbc.sql("""
            insert into engine.session (id, token, user_id, user_agent, address, expires)
            values (?, ?, ?, ?, ?, now() + interval '14 days')
            """).params(id, token, user, from.agent(), from.address()).update();
    }
}
