package org.kinward.engine.sharelink;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.sharelink.spi.ShareLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of links, which knows secrets and passwords by their hashes alone. */
@Component
final class StoredLinks {
    private static final int SHOWN = 50;
    private static final int OPENINGS_SHOWN = 20;
    /** What ended longer ago is of no use to anybody. */
    private static final String ENDED = "interval '1 year'";

    private final JdbcClient jdbc;

    StoredLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param password its hash; null where none is asked for */
    record Found(ShareLink link, String maker, @Nullable String password) {}

    void insert(ShareLink link, byte[] secret, @Nullable String password) {
        jdbc.sql("delete from engine.share_link where until < now() - " + ENDED).update();
        jdbc.sql("""
            insert into engine.share_link (id, secret, object, record, fields, password, maker, until)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(link.id())
                .param(secret)
                .param(link.record().object())
                .param(link.record().id())
                .param(link.fields().toArray(new String[0]))
                .param(password)
                .param(link.maker())
                .param(link.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many of a record hold. */
    int open(UUID record) {
        return jdbc.sql("select count(*) from engine.share_link where record = ? and until > now() and taken_back_at is"
                        + " null")
                .param(record)
                .query(Integer.class)
                .single();
    }

    /** One that holds, of somebody who is still here. */
    Optional<Found> find(byte[] secret) {
        return jdbc.sql("""
            select l.id, l.object, l.record, l.fields, l.password, l.maker, l.until, u.name
              from engine.share_link l join data."user" u on u.id = l.maker
             where l.secret = ? and l.until > now() and l.taken_back_at is null and u.active and u.deleted_at is null
            """)
                .param(secret)
                .query((row, n) -> new Found(
                        new ShareLink(
                                row.getObject("id", UUID.class),
                                new Ref(row.getString("object"), row.getObject("record", UUID.class)),
                                texts(row.getArray("fields")),
                                row.getObject("maker", UUID.class),
                                instant(row, "until")),
                        row.getString("name"),
                        row.getString("password")))
                .optional();
    }

    void opened(UUID link, Opening opening) {
        jdbc.sql("insert into engine.share_link_opening (link, at, browser, system) values (?, ?, ?, ?)")
                .param(link)
                .param(opening.at().atOffset(ZoneOffset.UTC))
                .param(opening.browser())
                .param(opening.system())
                .update();
    }

    boolean takeBack(UUID link, UUID record, UUID by) {
        return jdbc.sql("update engine.share_link set taken_back_at = now(), taken_back_by = ?"
                                + " where id = ? and record = ? and taken_back_at is null")
                        .params(by, link, record)
                        .update()
                == 1;
    }

    List<Standing> of(UUID record) {
        Map<UUID, List<Opening>> openings = openings(record);
        return jdbc.sql("""
            select l.id, l.fields, l.maker, u.name, l.created_at, l.until, l.taken_back_at,
                   l.password is not null as guarded,
                   (select count(*) from engine.share_link_opening o where o.link = l.id) as opened
              from engine.share_link l left join data."user" u on u.id = l.maker
             where l.record = ? order by l.created_at desc, l.id limit %d
            """.formatted(SHOWN))
                .param(record)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Standing(
                            id,
                            texts(row.getArray("fields")),
                            row.getObject("maker", UUID.class),
                            row.getString("name"),
                            instant(row, "created_at"),
                            instant(row, "until"),
                            row.getObject("taken_back_at") == null ? null : instant(row, "taken_back_at"),
                            row.getBoolean("guarded"),
                            row.getInt("opened"),
                            openings.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, List<Opening>> openings(UUID record) {
        Map<UUID, List<Opening>> openings = new HashMap<>();
        jdbc.sql("""
            select o.link, o.at, o.browser, o.system
              from engine.share_link l cross join lateral (
                   select * from engine.share_link_opening o where o.link = l.id order by o.at desc limit %d) o
             where l.record = ? order by o.at desc
            """.formatted(OPENINGS_SHOWN)).param(record).query(row -> {
            openings.computeIfAbsent(row.getObject("link", UUID.class), link -> new ArrayList<>())
                    .add(new Opening(instant(row, "at"), row.getString("browser"), row.getString("system")));
        });
        return openings;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
