package org.kinward.suite.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kinward.platform.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passwords of mail accounts: sealed where they lie, opened only to be shown to the server they are of. */
@Component
public final class MailSecrets {
    private final JdbcClient jdbc;
    private final Seals seals;

    MailSecrets(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** To which of an account's servers a password belongs. */
    public enum Server {
        SMTP,
        IMAP;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public void keep(UUID account, Server server, String password) {
        byte[] sealed = seals.seal(password.getBytes(StandardCharsets.UTF_8), about(account, server));
        jdbc.sql("""
            insert into engine.mail_secret (account, server, sealed) values (?, ?, ?)
            on conflict (account, server) do update set sealed = excluded.sealed, at = now()
            """).params(account, server.key(), sealed).update();
    }

    public void forget(UUID account, Server server) {
        jdbc.sql("delete from engine.mail_secret where account = ? and server = ?")
                .params(account, server.key())
                .update();
    }

    public Optional<String> open(UUID account, Server server) {
        return sealed(account, server)
                .map(closed -> new String(seals.open(closed, about(account, server)), StandardCharsets.UTF_8));
    }

    private Optional<byte[]> sealed(UUID account, Server server) {
        return jdbc.sql("select sealed from engine.mail_secret where account = ? and server = ?")
                .params(account, server.key())
                .query(byte[].class)
                .optional();
    }

    private static String about(UUID account, Server server) {
        return "mail:" + server.key() + ":" + account;
    }
}
