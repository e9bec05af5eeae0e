package org.kinward.engine.identity.invitation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kinward.engine.identity.secret.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes links and takes them back: with one that was used go all others of the same user. */
@Component
final class Invitations {
    /** A first choice waits over a weekend; a new password is asked for by whoever sits there. */
    private static final Duration FIRST = Duration.ofDays(3);

    private static final Duration AGAIN = Duration.ofHours(1);

    private static final String HAS_KEY = """
        (exists (select from engine.credential c where c.user_id = u.id)
          or exists (select from engine.passkey p where p.user_id = u.id))
        """;
    private static final String GOOD = """
        i.token = ? and i.expires > now() and u.active and u.deleted_at is null
          and i.email is not distinct from u.email__fold
        """;

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hours for how long it is good */
    record Made(String secret, Invitation invitation, long hours) {}

    /** Somebody who may sign in as soon as they have chosen how. */
    record Waiting(UUID id, String name, String email, boolean invited) {}

    /** @return nothing for one who is not there, or may not sign in */
    Optional<Made> make(UUID user) {
        Optional<Invitation> whom = jdbc.sql("select u.id, u.name, u.email, not " + HAS_KEY + """
             as first from data."user" u where u.id = ? and u.active and u.deleted_at is null
            """)
                .param(user)
                .query(Invitations::read)
                .optional();
        return whom.map(this::keep);
    }

    private Made keep(Invitation whom) {
        String secret = Secret.make();
        Duration good = whom.first() ? FIRST : AGAIN;
        jdbc.sql("""
            insert into engine.invitation (token, user_id, email, expires)
            select :token, u.id, u.email__fold, now() + make_interval(hours => :hours)
              from data."user" u where u.id = :user
            """)
                .param("user", whom.user())
                .param("token", Secret.hash(secret))
                .param("hours", (int) good.toHours())
                .update();
        return new Made(secret, whom, good.toHours());
    }

    Optional<Invitation> find(String secret) {
        return jdbc.sql("select u.id, u.name, u.email, not " + HAS_KEY
                        + " as first from engine.invitation i join data.\"user\" u on u.id = i.user_id where " + GOOD)
                .param(Secret.hash(secret))
                .query(Invitations::read)
                .optional();
    }

    /** @return false for the second of two who use one link at once */
    boolean use(String secret) {
        return jdbc.sql("with good as (select i.user_id from engine.invitation i join data.\"user\" u on u.id"
                                + " = i.user_id where " + GOOD + " for update of i)"
                                + " delete from engine.invitation where user_id in (select user_id from good)")
                        .param(Secret.hash(secret))
                        .update()
                > 0;
    }

    /** Ends all links of a user. */
    void end(UUID user) {
        jdbc.sql("delete from engine.invitation where user_id = ?").param(user).update();
    }

    /** Whoever cannot sign in yet and can be written to; those made last first, so many at most. */
    List<Waiting> waiting(int limit) {
        return jdbc.sql("select u.id, u.name, u.email, exists (select from engine.invitation i"
                        + " where i.user_id = u.id and i.expires > now()) as invited from data.\"user\" u"
                        + " where u.active and u.deleted_at is null and u.email is not null and not " + HAS_KEY
                        + " order by u.created_at desc, u.id desc limit ?")
                .param(limit)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getBoolean("invited")))
                .list();
    }

    private static Invitation read(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("first"));
    }
}
