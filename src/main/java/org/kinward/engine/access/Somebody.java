package org.kinward.engine.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who somebody is, as far as it says what they may.
 *
 * @param shared what is shared with them or their team, by type
 */
record Somebody(
        UUID user,
        Set<String> roles,
        @Nullable UUID team,
        @Nullable UUID territory,
        Map<String, Shared> shared) {
    /** More records than these are shared by a team or a territory, not one by one. */
    private static final int MOST_SHARED = 5_000;

    /** Records of one type: those that may be read, and of these those that may be written. */
    record Shared(List<UUID> read, List<UUID> write) {
        static final Shared NONE = new Shared(List.of(), List.of());
    }

    /** Empty for one who left or was deleted. */
    static Optional<Somebody> find(JdbcClient jdbc, UUID user) {
        return jdbc.sql("""
            select u.role, u.team, u.territory, (select array_agg(cast(o.id as text)) from data.user_role r
                join data."role" o on o.id = r.role and o.deleted_at is null
                where r.person = u.id and r.deleted_at is null)
              from data."user" u where u.id = ? and u.active and u.deleted_at is null
            """)
                .param(user)
                .query((row, n) -> read(user, row))
                .optional()
                // Only now, when the one connection is given back: to hold it while asking for another can stop a full
                // pool.
                .map(one -> one.with(shared(jdbc, user, one.team())));
    }

    private Somebody with(Map<String, Shared> what) {
        return new Somebody(user, roles, team, territory, what);
    }

    private static Somebody read(UUID user, ResultSet row) throws SQLException {
        Set<String> roles = new LinkedHashSet<>(Set.of(row.getString(1)));
        if (row.getArray(4) != null) {
            roles.addAll(List.of((String[]) row.getArray(4).getArray()));
        }
        return new Somebody(user, roles, row.getObject(2, UUID.class), row.getObject(3, UUID.class), Map.of());
    }

    private static Map<String, Shared> shared(JdbcClient jdbc, UUID user, @Nullable UUID team) {
        Map<String, Shared> shared = new HashMap<>();
        jdbc.sql("""
            select g.record__object, g.record, bool_or(g.access = 'write') from data."grant" g
             where g."to" in (?, coalesce(cast(? as uuid), cast('00000000-0000-0000-0000-000000000000' as uuid)))
               and g.deleted_at is null and (g.until is null or g.until > now())
             group by g.record__object, g.record order by max(g.created_at) desc limit %d
            """.formatted(MOST_SHARED)).param(user).param(team).query(row -> {
            Shared known = shared.computeIfAbsent(
                    row.getString(1), object -> new Shared(new ArrayList<>(), new ArrayList<>()));
            known.read().add(row.getObject(2, UUID.class));
            if (row.getBoolean(3)) {
                known.write().add(row.getObject(2, UUID.class));
            }
        });
        return shared;
    }
}
