package org.kinward.engine.identity.session;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The live session of a secret; none once its user is inactive or deleted. */
record SelectSession(byte[] token) {
    Optional<Session> run(JdbcClient jdbc) {
        return jdbc.sql("""
            select s.id, s.user_id, u.locale, s.last_seen < now() - interval '1 minute' as unseen,
                   s.proved_at > now() - interval '15 minutes' as proved,
                   exists (select from engine.second_step_role r
                            where r.role = u.role or r.role = any(array(
                                  select o.role::text from data.user_role o
                                   where o.person = u.id and o.deleted_at is null)))
                   and not exists (select from engine.second_step e where e.user_id = u.id and e.secret is not null)
                   as due
              from engine.session s
              join data."user" u on u.id = s.user_id
             where s.token = ? and s.expires > now() and u.active and u.deleted_at is null
            """)
                .param(token)
                .query((row, n) -> new Session(
                        row.getObject("id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getString("locale"),
                        row.getBoolean("unseen"),
                        row.getBoolean("proved"),
                        row.getBoolean("due")))
                .optional();
    }
}
