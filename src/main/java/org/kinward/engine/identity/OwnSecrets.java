package org.kinward.engine.identity;

import org.kinward.engine.identity.secret.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets of the workspace itself, each made when it is first asked for and the same on every node from then on. */
@Component
public final class OwnSecrets {
    private final JdbcClient jdbc;

    OwnSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param purpose names it for ever */
    public String of(String purpose) {
        return jdbc.sql("select value from engine.own_secret where purpose = ?")
                .param(purpose)
                .query(String.class)
                .optional()
                .orElseGet(() -> make(purpose));
    }

    private String make(String purpose) {
        jdbc.sql("insert into engine.own_secret (purpose, value) values (?, ?) on conflict do nothing")
                .param(purpose)
                .param(Secret.make())
                .update();
        return jdbc.sql("select value from engine.own_secret where purpose = ?")
                .param(purpose)
                .query(String.class)
                .single();
    }
}
