package org.kinward.engine.identity.provider;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.kinward.platform.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What we show to providers: sealed where it lies, and for the issuer it was given for alone. Whoever changes the issuer has to
 * know the secret: it is not shown to another one.
 */
@Component
public final class ProviderSecrets {
    private final JdbcClient jdbc;
    private final Seals seals;

    ProviderSecrets(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    public void keep(Provider of, String secret) {
        jdbc.sql("""
            insert into engine.provider_secret (provider, sealed) values (?, ?)
            on conflict (provider) do update set sealed = excluded.sealed, at = now()
            """)
                .params(of.id(), seals.seal(secret.getBytes(StandardCharsets.UTF_8), about(of)))
                .update();
    }

    public void forget(UUID provider) {
        jdbc.sql("delete from engine.provider_secret where provider = ?")
                .param(provider)
                .update();
    }

    public Optional<String> open(Provider of) {
        return jdbc.sql("select sealed from engine.provider_secret where provider = ?")
                .param(of.id())
                .query(byte[].class)
                .optional()
                .map(closed -> new String(seals.open(closed, about(of)), StandardCharsets.UTF_8));
    }

    private static String about(Provider of) {
        return "provider:" + of.id() + ":" + of.issuer();
    }
}
