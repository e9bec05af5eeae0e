package org.kinward.engine.identity.token;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor.Within;
import org.kinward.engine.access.Right;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A user's tokens that are not revoked, newest first; those that ran out among them, so that somebody sees why a program stopped. */
record SelectTokens(UUID user) {
    List<ApiToken> run(JdbcClient jdbc) {
        return jdbc.sql("""
            select id, name, read_only, roles, rights, types, created_at, expires, last_used
              from engine.api_token where user_id = ? and revoked_at is null order by created_at desc, id desc limit 500
            """).param(user).query((row, n) -> token(row)).list();
    }

    static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("read_only"),
                names(row, "roles"),
                names(row, "rights"),
                names(row, "types"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                instant(row, "last_used"));
    }

    static @Nullable Within within(ResultSet row) throws SQLException {
        List<String> roles = names(row, "roles");
        List<String> rights = names(row, "rights");
        List<String> types = names(row, "types");
        if (roles == null && rights == null && types == null) {
            return null;
        }
        return new Within(
                roles == null ? null : Set.copyOf(roles),
                rights == null
                        ? null
                        : rights.stream()
                                .flatMap(right -> Right.of(right).stream())
                                .collect(Collectors.toUnmodifiableSet()),
                types == null ? null : Set.copyOf(types));
    }

    private static @Nullable List<String> names(ResultSet row, String column) throws SQLException {
        Array names = row.getArray(column);
        return names == null ? null : List.of((String[]) names.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
