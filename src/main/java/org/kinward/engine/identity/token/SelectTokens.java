package org.kinward.engine.identity.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A user's tokens that are not revoked, newest first; those that ran out among them, so that somebody sees why a program stopped. */
record SelectTokens(UUID user) {
    List<ApiToken> run(JdbcClient jdbc) {
        return jdbc.sql("""
            select id, name, read_only, created_at, expires, last_used
              from engine.api_token where user_id = ? and revoked_at is null order by created_at desc, id desc limit 500
            """).param(user).query((row, n) -> token(row)).list();
    }

    static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("read_only"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                instant(row, "last_used"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
