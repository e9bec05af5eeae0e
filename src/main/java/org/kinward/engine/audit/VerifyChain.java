package org.kinward.engine.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks the chain from its first entry and names the first that is not what was written, or is not there. */
@Component
public final class VerifyChain {
    private static final Logger LOG = LoggerFactory.getLogger("security");
    private static final int SOME = 5_000;

    private final JdbcClient jdbc;

    VerifyChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param broken the place of the first entry that does not hold; null where all do
     * @param head hash of the last one: kept elsewhere, it tells later whether the whole was written anew
     */
    public record Found(long entries, long erased, @Nullable Long broken, String head) {}

    private record Row(long pos, AuditEvent event, byte @Nullable [] salt, byte[] content, byte[] hash) {
        boolean holds(byte[] before, long place) {
            boolean said = salt == null || Arrays.equals(Link.content(salt, event), content);
            return pos == place && said && Arrays.equals(Link.hash(before, pos, content), hash);
        }
    }

    public Found run() {
        byte[] before = Link.FIRST;
        long place = 0;
        long erased = 0;
        List<Row> rows;
        do {
            rows = after(place);
            for (Row row : rows) {
                place++;
                if (!row.holds(before, place)) {
                    return told(new Found(place - 1, erased, place, hex(before)));
                }
                erased += row.salt() == null ? 1 : 0;
                before = row.hash();
            }
        } while (rows.size() == SOME);
        return told(new Found(place, erased, ends(place, before) ? null : place + 1, hex(before)));
    }

    /** Whoever cuts the last entries off has to change the end too. More may have been added meanwhile. */
    private boolean ends(long place, byte[] hash) {
        return jdbc.sql("""
            select h.pos = :pos and h.hash = :hash or h.pos > :pos and exists (
                   select from engine.audit_entry e where e.pos = :pos + 1) as ends from engine.audit_head h
            """)
                .param("pos", place)
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** The log goes elsewhere: what stands in it, nobody with the database alone can make undone. */
    private static Found told(Found found) {
        LOG.info(
                "audit trail verified · {} entries · first broken {} · head {}",
                found.entries(),
                found.broken() == null ? "-" : found.broken(),
                found.head());
        return found;
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private List<Row> after(long pos) {
        return jdbc.sql("""
            select pos, id, at, event, object, about, by_user, salt, content, hash
              from engine.audit_entry where pos > ? order by pos limit ?
            """)
                .params(pos, SOME)
                .query((row, n) -> new Row(
                        row.getLong("pos"),
                        StoredTrail.event(row),
                        row.getBytes("salt"),
                        row.getBytes("content"),
                        row.getBytes("hash")))
                .list();
    }
}
