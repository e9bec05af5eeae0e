package org.kinward.engine.identity.step;

import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.identity.secret.Secret;
import org.kinward.engine.identity.session.Word;
import org.kinward.platform.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Those who have shown their password, or come by a provider's word, and owe a code: they hold a ticket, for five minutes and five
 * tries. It opens nothing else.
 */
@Component
public final class Halfway {
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final Seals seals;

    Halfway(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** @param word of the provider by which they came; null for those who showed their password */
    public record Came(UUID user, @Nullable Word word) {}

    public String ticket(Came came) {
        String ticket = Secret.make();
        byte[] word = came.word() == null
                ? null
                : seals.seal(JsonMapper.shared().writeValueAsBytes(came.word()), about(came.user()));
        jdbc.sql("""
            insert into engine.halfway (token, user_id, word, expires)
            values (:token, :user, :word, now() + interval '5 minutes')
            """)
                .param("token", Secret.hash(ticket))
                .param("user", came.user())
                .param("word", word, Types.BINARY)
                .update();
        return ticket;
    }

    /** Whose ticket this is, one try less. */
    public Optional<Came> of(String ticket) {
        return jdbc.sql("""
            update engine.halfway set tries = tries + 1
             where token = ? and expires > now() and tries < ?
            returning user_id, word
            """)
                .params(Secret.hash(ticket), TRIES)
                .query((row, n) -> came(row.getObject("user_id", UUID.class), row.getBytes("word")))
                .optional();
    }

    private Came came(UUID user, byte @Nullable [] word) {
        return new Came(
                user, word == null ? null : JsonMapper.shared().readValue(seals.open(word, about(user)), Word.class));
    }

    private static String about(UUID user) {
        return "halfway:" + user;
    }

    /** @return false for the second of two who use one ticket at once */
    public boolean use(String ticket) {
        return jdbc.sql("delete from engine.halfway where token = ?")
                        .param(Secret.hash(ticket))
                        .update()
                == 1;
    }
}
