package org.kinward.engine.identity.session;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends what began by a provider's word: of a user, of one of the provider's sessions, or of both.
 *
 * @param until those that began later are others
 */
record DeleteSessionsOfProvider(
        UUID provider, @Nullable UUID user, @Nullable String session, Instant until) {
    DeleteSessionsOfProvider {
        if (user == null && session == null) {
            throw new IllegalArgumentException("whose sessions?");
        }
    }

    /** @return whose they were */
    Set<UUID> run(JdbcClient jdbc) {
        return new TreeSet<>(jdbc.sql("""
            delete from engine.session
             where provider = :provider and created_at < :until
               and (cast(:user as uuid) is null or user_id = cast(:user as uuid))
               and (cast(:session as text) is null or foreign_session = cast(:session as text))
            returning user_id
            """)
                .param("provider", provider)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("user", user, Types.OTHER)
                .param("session", session, Types.VARCHAR)
                .query(UUID.class)
                .list());
    }
}
