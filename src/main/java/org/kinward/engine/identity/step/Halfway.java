package org.kinward.engine.identity.step;

import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.identity.secret.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who have shown their password and owe a code: they hold a ticket, for five minutes and five tries. It opens nothing else. */
@Component
public final class Halfway {
    private static final int TRIES = 5;

    private final JdbcClient jdbc;

    Halfway(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String ticket(UUID user) {
        String ticket = Secret.make();
        jdbc.sql("insert into engine.halfway (token, user_id, expires) values (?, ?, now() + interval '5 minutes')")
                .params(Secret.hash(ticket), user)
                .update();
        return ticket;
    }

    /** Whose ticket this is, one try less. */
    public Optional<UUID> of(String ticket) {
        return jdbc.sql("""
            update engine.halfway set tries = tries + 1
             where token = ? and expires > now() and tries < ?
            returning user_id
            """)
                .params(Secret.hash(ticket), TRIES)
                .query(UUID.class)
                .optional();
    }

    /** @return false for the second of two who use one ticket at once */
    public boolean use(String ticket) {
        return jdbc.sql("delete from engine.halfway where token = ?")
                        .param(Secret.hash(ticket))
                        .update()
                == 1;
    }
}
