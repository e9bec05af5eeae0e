package org.kinward.engine.access;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Role and team of a user; empty for one who left or was deleted. */
record SelectRole(UUID user) {
    record Row(Role role, @Nullable UUID team) {}

    Optional<Row> run(JdbcClient jdbc) {
        return jdbc.sql("select role, team from data.\"user\" where id = ? and active and deleted_at is null")
                .param(user)
                .query((row, n) -> new Row(
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                        row.getObject("team", UUID.class)))
                .optional();
    }
}
