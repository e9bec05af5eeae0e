package org.kinward.edge.integration;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.integration.delivery.Attempt;
import org.kinward.edge.integration.delivery.Backoff;
import org.kinward.edge.integration.delivery.Signature;
import org.kinward.platform.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be sent, what was sent, and what nobody could be told. */
@Component
final class Deliveries {

    private static final String COLUMNS = """
        select d.id, d.webhook, d.pos, d.object, d.record, d.kind, d.version, d.at, d.actor, d.changed,
               d.state, d.attempts, d.due, d.answered, d.status, d.error, d.millis
          from engine.webhook_delivery d
        """;

    private final JdbcClient jdbc;
    private final Seals seals;

    Deliveries(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** Where a webhook is, with the secret it signs by. */
    record Target(String address, UUID owner, String secret) {}

    /** Empty for one that is switched off or deleted; its deliveries wait. */
    Optional<Target> target(UUID webhook) {
        jdbc.sql("""
            insert into engine.webhook_state as s (webhook, sealed) values (?, ?)
            on conflict (webhook) do update set sealed = excluded.sealed where s.sealed is null
            """).params(webhook, sealed(webhook, Signature.secret())).update();
        return jdbc.sql("""
            select w.address, w.owner, s.sealed
              from data.webhook w join engine.webhook_state s on s.webhook = w.id
             where w.id = ? and w.active and w.deleted_at is null and w.owner is not null
            """)
                .param(webhook)
                .query((row, n) ->
                        new Target(row.getString(1), row.getObject(2, UUID.class), opened(webhook, row.getBytes(3))))
                .optional();
    }

    /** A new secret in the place of the old one, which need not open any more; empty as above. */
    Optional<String> renewSecret(UUID webhook) {
        String secret = Signature.secret();
        int renewed = jdbc.sql("""
            insert into engine.webhook_state (webhook, sealed)
            select id, ? from data.webhook
             where id = ? and active and deleted_at is null and owner is not null
            on conflict (webhook) do update set sealed = excluded.sealed
            """).params(sealed(webhook, secret), webhook).update();
        return renewed == 0 ? Optional.empty() : Optional.of(secret);
    }

    private byte[] sealed(UUID webhook, String secret) {
        return seals.seal(secret.getBytes(StandardCharsets.UTF_8), "webhook:" + webhook);
    }

    private String opened(UUID webhook, byte[] sealed) {
        return new String(seals.open(sealed, "webhook:" + webhook), StandardCharsets.UTF_8);
    }

    /** The next that may be sent now, in the order in which things happened. */
    Optional<Delivery> next(UUID webhook) {
        return jdbc.sql(COLUMNS + """
             where d.webhook = ? and d.state = 'waiting' and d.due <= now()
               and not exists (select from engine.webhook_state s where s.webhook = d.webhook and s.rest_until > now())
             order by d.round, d.pos, d.seq limit 1
            """).param(webhook).query(Deliveries::read).optional();
    }

    /** Webhooks with something to send that nobody may be sending. */
    List<UUID> waiting() {
        return jdbc.sql("""
            select distinct d.webhook from engine.webhook_delivery d
              join data.webhook w on w.id = d.webhook and w.active and w.deleted_at is null
              left join engine.webhook_state s on s.webhook = d.webhook
             where d.state = 'waiting' and d.due <= now() and (s.rest_until is null or s.rest_until <= now())
             limit 1000
            """)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    void sent(Delivery delivery, Attempt attempt) {
        note(delivery, attempt, "sent", Duration.ZERO);
        jdbc.sql("update engine.webhook_state set failures = 0, rest_until = null where webhook = ? and failures > 0")
                .param(delivery.webhook())
                .update();
    }

    /** It comes again later; after the last attempt it is dead. Where the other side is away, what waits behind rests too. */
    void failed(Delivery delivery, Attempt attempt, Duration pause) {
        note(delivery, attempt, delivery.attempts() + 1 >= Backoff.MOST ? "dead" : "waiting", pause);
        if (attempt.saysNothingOfTheDelivery()) {
            jdbc.sql("""
                update engine.webhook_state
                   set failures = failures + 1,
                       rest_until = now() + make_interval(secs => least(300, 5 * power(2, least(failures, 10))))
                 where webhook = ?
                """).param(delivery.webhook()).update();
        }
    }

    private void note(Delivery delivery, Attempt attempt, String state, Duration pause) {
        jdbc.sql("""
            update engine.webhook_delivery
               set state = ?, attempts = attempts + 1, due = now() + make_interval(secs => ?), answered = now(),
                   status = ?, error = ?, millis = ?
             where id = ?
            """)
                .params(Arrays.asList(
                        state,
                        pause.toMillis() / 1000.0,
                        attempt.status(),
                        attempt.error(),
                        attempt.millis(),
                        delivery.id()))
                .update();
    }

    /** The newest first. */
    List<Delivery> newest(UUID webhook, @Nullable String state, int limit) {
        return jdbc.sql(COLUMNS + " where d.webhook = :webhook and d.state = coalesce(:state, d.state)"
                        + " order by d.created desc, d.id desc limit :limit")
                .param("webhook", webhook)
                .param("state", state, java.sql.Types.VARCHAR)
                .param("limit", limit)
                .query(Deliveries::read)
                .list();
    }

    /** Sends again what was sent or given up; all that is dead where none are named. */
    int again(UUID webhook, List<UUID> named) {
        jdbc.sql("update engine.webhook_state set failures = 0, rest_until = null where webhook = ?")
                .param(webhook)
                .update();
        String ids = named.toString().replace('[', '{').replace(']', '}');
        return jdbc.sql("""
            update engine.webhook_delivery set state = 'waiting', attempts = 0, due = now()
             where webhook = ? and state <> 'waiting' and (id = any(cast(? as uuid[])) or ? and state = 'dead')
            """).params(webhook, ids, named.isEmpty()).update();
    }

    /** A number for a replay that no other has. */
    int nextRound(UUID webhook) {
        return jdbc.sql("select coalesce(max(round), 0) + 1 from engine.webhook_delivery where webhook = ?")
                .param(webhook)
                .query(Integer.class)
                .single();
    }

    /** What was sent a fortnight ago, or given up a quarter of a year ago, is of no use to anybody. */
    int forgetOld() {
        return jdbc.sql("""
            delete from engine.webhook_delivery
             where state = 'sent' and created < now() - interval '14 days'
                or created < now() - interval '90 days'
            """).update();
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("webhook", UUID.class),
                new Delivery.What(
                        row.getLong("pos"),
                        row.getString("object"),
                        row.getObject("record", UUID.class),
                        row.getString("kind"),
                        row.getInt("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("actor", UUID.class),
                        texts(row.getArray("changed"))),
                row.getString("state"),
                row.getInt("attempts"),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                new Delivery.Answer(
                        instant(row.getObject("answered", OffsetDateTime.class)),
                        row.getObject("status", Integer.class),
                        row.getString("error"),
                        row.getObject("millis", Integer.class)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
