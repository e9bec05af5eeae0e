package org.kinward.engine.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whoever stays in for long after one request: whether their way in still stands. */
@Component
public final class Entries {

    private static final String OPEN = """
        select s.id from engine.session s join data."user" u on u.id = s.user_id
         where s.id = any(cast(? as uuid[])) and s.expires > now() and u.active and u.deleted_at is null
        union all
        select seen_id from engine.session where seen_id = any(cast(? as uuid[])) and seen_until > now() and expires > now()
        union all
        select t.id from engine.api_token t join data."user" u on u.id = t.user_id
         where t.id = any(cast(? as uuid[])) and t.revoked_at is null and t.expires > now() and u.active and u.deleted_at is null
        """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were ended, or whose user was. One statement, however many are asked about. */
    public Set<Entry> closed(Collection<Entry> asked) {
        var open = Set.copyOf(jdbc.sql(OPEN)
                .params(ids(asked, Entry.Kind.SESSION), ids(asked, Entry.Kind.SESSION), ids(asked, Entry.Kind.TOKEN))
                .query(UUID.class)
                .list());
        var closed = new HashSet<>(asked);
        closed.removeIf(entry -> open.contains(entry.id()));
        return closed;
    }

    private static String ids(Collection<Entry> asked, Entry.Kind kind) {
        return asked.stream()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> entry.id().toString())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
