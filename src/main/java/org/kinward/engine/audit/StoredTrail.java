package org.kinward.engine.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail, newest first. */
@Component
public final class StoredTrail {
    private static final Timestamp NEVER = Timestamp.from(Instant.parse("9999-01-01T00:00:00Z"));

    private final JdbcClient jdbc;

    StoredTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked for; null for any. */
    public record Asked(
            @Nullable String event,
            @Nullable UUID user,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** @param erased what it said is gone, with a person */
    public record Entry(
            long pos,
            Instant at,
            String event,
            @Nullable String object,
            @Nullable UUID about,
            @Nullable String aboutName,
            @Nullable UUID by,
            @Nullable String byName,
            boolean erased) {}

    /** Those before a place. */
    public List<Entry> page(Asked asked, long before, int limit) {
        return jdbc.sql("""
            select e.pos, e.at, e.event, e.object, e.about, a.name as about_name, e.by_user, b.name as by_name,
                   e.salt is null as erased
              from engine.audit_entry e
              left join data."user" a on a.id = e.about and e.object is null
              left join data."user" b on b.id = e.by_user
             where e.pos < :before and (cast(:event as text) is null or e.event = :event)
               and (cast(:user as uuid) is null or e.by_user = :user or e.about = :user)
               and e.at >= :from and e.at < :to
             order by e.pos desc limit :limit
            """)
                .param("before", before)
                .param("event", asked.event())
                .param("user", asked.user())
                .param("from", asked.from() == null ? new Timestamp(0) : Timestamp.from(asked.from()))
                .param("to", asked.to() == null ? NEVER : Timestamp.from(asked.to()))
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** All about these records, oldest first. */
    public List<Entry> about(Collection<UUID> records) {
        return jdbc.sql("""
            select e.pos, e.at, e.event, e.object, e.about, null as about_name, e.by_user, b.name as by_name,
                   false as erased
              from engine.audit_entry e left join data."user" b on b.id = e.by_user
             where e.about = any(:records) order by e.pos
            """)
                .param("records", records.toArray(UUID[]::new))
                .query((row, n) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("pos"),
                instant(row),
                row.getString("event"),
                row.getString("object"),
                row.getObject("about", UUID.class),
                row.getString("about_name"),
                row.getObject("by_user", UUID.class),
                row.getString("by_name"),
                row.getBoolean("erased"));
    }

    static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getObject("id", UUID.class),
                instant(row),
                row.getString("event"),
                row.getString("object"),
                row.getObject("about", UUID.class),
                row.getObject("by_user", UUID.class));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
