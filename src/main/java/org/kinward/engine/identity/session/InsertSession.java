package org.kinward.engine.identity.session;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

record InsertSession(
        UUID id,
        byte[] token,
        UUID user,
        Whence from,
        @Nullable UUID provider) {
    void run(JdbcClient jdbc) {
        jdbc.sql("""
            insert into engine.session (id, token, user_id, user_agent, address, provider, expires)
            values (:id, :token, :user, :agent, :address, :provider,
                    now() + case when cast(:provider as uuid) is null then interval '14 days' else interval '1 day' end)
            """)
                .param("id", id)
                .param("token", token)
                .param("user", user)
                .param("agent", from.agent())
                .param("address", from.address())
                .param("provider", provider, Types.OTHER)
                .update();
    }
}
