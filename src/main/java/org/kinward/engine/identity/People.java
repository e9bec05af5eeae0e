package org.kinward.engine.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who somebody is; their records are written like any other. */
@Component
public final class People {
    private final JdbcClient jdbc;

    public People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> find(UUID user) {
        return jdbc.sql("""
            select name, email, role, locale, time_zone from data."user" where id = ? and deleted_at is null
            """)
                .param(user)
                .query((row, n) -> new Person(
                        user,
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("role"),
                        row.getString("locale"),
                        row.getString("time_zone")))
                .optional();
    }
}
