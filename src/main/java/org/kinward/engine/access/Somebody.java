package org.kinward.engine.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who somebody is, as far as it says what they may.
 *
 * @param shared what is shared with them or their team, by type
 * @param away for whom they stand in just now
 */
record Somebody(
        UUID user,
        Set<String> roles,
        @Nullable UUID team,
        @Nullable UUID territory,
        Map<String, Shared> shared,
        List<Away> away) {
    /** More records than these are shared by a team or a territory, not one by one. */
    private static final int MOST_SHARED = 5_000;

    /** Records of one type: those that may be read, and of these those that may be written. */
    record Shared(List<UUID> read, List<UUID> write) {
        static final Shared NONE = new Shared(List.of(), List.of());
    }

    /** Somebody who is not here just now. */
    record Away(UUID user, Set<String> roles) {}

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
                .map(one -> one.with(
                        shared(jdbc, user, one.team()), away(jdbc, user).getOrDefault(user, List.of())));
    }

    private Somebody with(Map<String, Shared> what, List<Away> whom) {
        return new Somebody(user, roles, team, territory, what, whom);
    }

    /**
     * Who is away, by who stands in for them. They alone are asked for: whom they stand in for themselves is nobody else's.
     *
     * @param deputy null for all
     */
    static Map<UUID, List<Away>> away(JdbcClient jdbc, @Nullable UUID deputy) {
        Map<UUID, List<Away>> away = new HashMap<>();
        jdbc.sql("""
            select distinct a.deputy, u.id, u.role, (select array_agg(cast(o.id as text)) from data.user_role r
                join data."role" o on o.id = r.role and o.deleted_at is null
                where r.person = u.id and r.deleted_at is null)
              from data.absence a join data."user" u on u.id = a.person and u.active and u.deleted_at is null
             where a.deleted_at is null and a.starts_at <= now() and a.ends_at > now() and a.deputy <> a.person
               and (cast(:deputy as uuid) is null or a.deputy = :deputy)
             order by a.deputy, u.id
            """).param("deputy", deputy).query(row -> {
            away.computeIfAbsent(row.getObject(1, UUID.class), one -> new ArrayList<>())
                    .add(new Away(row.getObject(2, UUID.class), roles(row, 3, 4)));
        });
        return away;
    }

    /**
     * What these are to do although it is another's: of each type that says so, by whose it is to do.
     *
     * @param wanted whether it makes a difference for a type; it does not where all of it is within reach
     */
    static Map<String, Map<UUID, List<UUID>>> given(
            JdbcClient jdbc, Catalogue catalogue, Collection<UUID> people, Predicate<Model> wanted) {
        Map<String, Map<UUID, List<UUID>>> given = new HashMap<>();
        for (Model model : catalogue.models()) {
            for (ModelField field : wanted.test(model) ? model.givenTo() : List.<ModelField>of()) {
                String to = '"' + field.column() + '"';
                jdbc.sql("select " + to + ", id from " + model.table() + " where " + to
                                + " = any(?) and deleted_at is null and " + to
                                + " is distinct from owner order by updated_at desc limit " + MOST_SHARED)
                        .param(people.toArray(UUID[]::new))
                        .query(row -> {
                            given.computeIfAbsent(model.key(), object -> new HashMap<>())
                                    .computeIfAbsent(row.getObject(1, UUID.class), one -> new ArrayList<>())
                                    .add(row.getObject(2, UUID.class));
                        });
            }
        }
        return given;
    }

    private static Set<String> roles(ResultSet row, int first, int further) throws SQLException {
        Set<String> roles = new LinkedHashSet<>(Set.of(row.getString(first)));
        if (row.getArray(further) != null) {
            roles.addAll(List.of((String[]) row.getArray(further).getArray()));
        }
        return roles;
    }

    private static Somebody read(UUID user, ResultSet row) throws SQLException {
        UUID team = row.getObject(2, UUID.class);
        return new Somebody(user, roles(row, 1, 4), team, row.getObject(3, UUID.class), Map.of(), List.of());
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
