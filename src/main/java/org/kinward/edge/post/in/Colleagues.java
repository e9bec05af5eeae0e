package org.kinward.edge.post.in;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Under which addresses we ourselves write. */
@Component
final class Colleagues {
    private static final String OWN = """
        select lower(email) from data."user" where id = ? and email is not null
        union
        select lower(address) from data.mail_account
         where active and deleted_at is null and (holder is null or holder = ?)
        """;
    private static final String ALL = """
        select lower(email) from data."user" where email is not null and deleted_at is null
        union
        select lower(address) from data.mail_account where deleted_at is null
        union
        select lower(drop_address) from data.mail_account where drop_address is not null and deleted_at is null
        """;

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who is with us, acting in the post's name: what is only the post's to say, they may not. */
    Optional<Actor> actor(UUID user) {
        return jdbc.sql("select locale from data.\"user\" where id = ? and active and deleted_at is null")
                .param(user)
                .query((row, number) -> row.getString(1) == null ? "en" : row.getString(1))
                .optional()
                .map(language -> new Actor(user, Origin.SYSTEM, Locale.forLanguageTag(language)));
    }

    /** Under which a user writes, in lower case. */
    Set<String> own(UUID user) {
        return new HashSet<>(
                jdbc.sql(OWN).params(user, user).query(String.class).list());
    }

    Set<String> all() {
        return new HashSet<>(jdbc.sql(ALL).query(String.class).list());
    }
}
