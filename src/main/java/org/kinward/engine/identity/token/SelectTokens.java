package org.kinward.engine.identity.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A user's tokens that still open something, newest first. */
record SelectTokens(UUID user) {
    List<ApiToken> run(JdbcClient jdbc) {
        return jdbc.sql("""
            select id, name, created_at, last_used
              from engine.api_token where user_id = ? and revoked_at is null order by created_at desc
            """)
                .param(user)
                .query((row, n) -> new ApiToken(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row, "last_used")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
