package org.kinward.engine.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.platform.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets of the workspace itself, sealed; each made when it is first asked for and the same on every node from then on. */
@Component
public final class OwnSecrets {
    private final JdbcClient jdbc;
    private final Seals seals;

    OwnSecrets(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** @param purpose names it for ever */
    public String of(String purpose) {
        return kept(purpose).orElseGet(() -> make(purpose));
    }

    private String make(String purpose) {
        byte[] sealed = seals.seal(Secret.make().getBytes(StandardCharsets.UTF_8), about(purpose));
        jdbc.sql("insert into engine.own_secret (purpose, sealed) values (?, ?) on conflict do nothing")
                .params(purpose, sealed)
                .update();
        return kept(purpose).orElseThrow();
    }

    private Optional<String> kept(String purpose) {
        return jdbc.sql("select sealed from engine.own_secret where purpose = ?")
                .param(purpose)
                .query(byte[].class)
                .optional()
                .map(closed -> new String(seals.open(closed, about(purpose)), StandardCharsets.UTF_8));
    }

    private static String about(String purpose) {
        return "own:" + purpose;
    }
}
