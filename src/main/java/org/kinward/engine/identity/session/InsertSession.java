package org.kinward.engine.identity.session;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * @param word by which it began; null for one who showed us their own key, which is a proof
 * @param idToken of that word, sealed
 * @param codeShown whether a code of ours was shown too
 */
record InsertSession(
        UUID id,
        byte[] token,
        UUID user,
        Whence from,
        @Nullable Word word,
        byte @Nullable [] idToken,
        boolean codeShown) {
    void run(JdbcClient jdbc) {
        jdbc.sql("""
            insert into engine.session (id, token, user_id, user_agent, address, provider, foreign_session, id_token,
                                        two_steps_there, code_shown, proved_at, expires)
            values (:id, :token, :user, :agent, :address, :provider, :session, :idToken, :there, :codeShown,
                    case when cast(:provider as uuid) is null then now()
                         when cast(:shown as timestamptz) is not null then least(now(), cast(:shown as timestamptz)) end,
                    now() + case when cast(:provider as uuid) is null then interval '14 days' else interval '1 day' end)
            """)
                .param("id", id)
                .param("token", token)
                .param("user", user)
                .param("agent", from.agent())
                .param("address", from.address())
                .param("provider", word == null ? null : word.provider(), Types.OTHER)
                .param("session", word == null ? null : word.session(), Types.VARCHAR)
                .param("idToken", idToken, Types.BINARY)
                .param("there", word != null && word.twoSteps())
                .param("codeShown", codeShown)
                .param("shown", at(word == null ? null : word.shown()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
