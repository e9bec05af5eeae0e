package org.kinward.edge.post.in;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails that were not filed, with their reasons: for administrators to look at. */
@Component
public class Asides {
    private static final int LONGEST = 300;
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Asides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a mail was not filed. */
    enum Kind {
        STRANGER,
        UNREADABLE,
        REFUSED;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Which mail on which server. */
    record Where(UUID account, long validity, long uid) {}

    /** @param reason in the words of whoever gave it */
    public record Aside(UUID id, UUID account, String kind, String sender, String subject, String reason, Instant at) {}

    void keep(Where where, Kind kind, String sender, String subject, String reason) {
        UUID id = UUID.nameUUIDFromBytes(where.toString().getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
            insert into engine.mail_aside (id, account, validity, uid, kind, sender, subject, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
                .params(id, where.account(), where.validity(), where.uid(), kind.key())
                .params(plain(sender), plain(subject), plain(reason))
                .update();
    }

    /** Newest first. */
    public List<Aside> newest() {
        return jdbc.sql("select id, account, kind, sender, subject, reason, at from engine.mail_aside"
                        + " order by at desc, id limit " + MOST)
                .query((row, number) -> new Aside(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** It was seen to; the mail itself stays where it is. */
    public boolean forget(UUID id) {
        return jdbc.sql("delete from engine.mail_aside where id = ?").param(id).update() == 1;
    }

    void forgetOld() {
        jdbc.sql("delete from engine.mail_aside where at < now() - interval '90 days'")
                .update();
    }

    private static String plain(String text) {
        String one = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST);
    }
}
