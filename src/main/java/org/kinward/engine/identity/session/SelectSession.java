package org.kinward.engine.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The live session of a secret; none once its user is inactive or deleted, nor where a role needs a second step that they have and
 * showed neither to their provider nor to us. Only an administrator sees as somebody else.
 */
record SelectSession(byte[] token) {
    private static final String SQL = """
        select s.id, s.user_id, u.locale, s.last_seen < now() - interval '1 minute' as unseen,
               s.proved_at > now() - interval '15 minutes' as proved,
               s.provider, step.owed and not step.theirs as due, v.id as seen, s.seen_id, s.seen_until, u.name
          from engine.session s
          join data."user" u on u.id = s.user_id
         cross join lateral (
               select (s.provider is null or not s.two_steps_there) and
        """ + StepDemanded.OF_U + """
                      as owed,
                      exists (select from engine.second_step e where e.user_id = u.id and e.secret is not null)
                      as theirs) step
          left join data."user" v on v.id = s.seen_as and s.seen_until > now()
               and v.active and v.deleted_at is null and u.role = 'administrator'
         where s.token = ? and s.expires > now() and u.active and u.deleted_at is null
           and (s.provider is null or s.code_shown or not (step.owed and step.theirs))
        """;

    Optional<Session> run(JdbcClient jdbc) {
        return jdbc.sql(SQL)
                .param(token)
                .query((row, n) -> new Session(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNullElse(
                                row.getObject("seen", UUID.class), row.getObject("user_id", UUID.class)),
                        row.getString("locale"),
                        row.getBoolean("unseen"),
                        row.getBoolean("proved"),
                        row.getBoolean("due"),
                        row.getObject("provider", UUID.class),
                        seeing(row)))
                .optional();
    }

    private static @Nullable Seeing seeing(ResultSet row) throws SQLException {
        if (row.getObject("seen") == null) {
            return null;
        }
        return new Seeing(
                row.getObject("seen_id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getObject("seen_until", OffsetDateTime.class).toInstant());
    }
}
