package org.kinward.engine.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all who may sign in may, seen from one record or from one role: why somebody sees something, and what a change would do. */
@Component
public final class Everybody {
    private final Catalogues catalogues;
    private final Access access;
    private final JdbcClient jdbc;

    Everybody(Catalogues catalogues, Access access, JdbcClient jdbc) {
        this.catalogues = catalogues;
        this.access = access;
        this.jdbc = jdbc;
    }

    private record Known(
            UUID user,
            String name,
            Set<String> roles,
            @Nullable UUID team,
            @Nullable UUID territory) {}

    /** @param tie null where the role reaches every record of the type */
    public record Reason(String role, @Nullable Tie tie) {}

    /** @param writes whether they may change it too */
    public record Sees(UUID user, String name, List<Reason> why, boolean writes) {}

    /** That somebody may do something with a type otherwise than before. */
    public record Difference(UUID user, String name, String object, Right right, Reach before, Reach after) {}

    /** Who sees a record, by name, each with every reason why: the guard itself, asked role by role. */
    public List<Sees> who(String object, Tie.Ends record) {
        Model model = catalogues.current().model(object);
        Policy policy = access.policy();
        Map<UUID, Boolean> sharedWith = sharedWith(object, record);
        List<Sees> seen = new ArrayList<>();
        for (Known one : all()) {
            var place = new Rights.Place(
                    one.user(),
                    one.team(),
                    policy.teams().from(one.team()),
                    policy.territories().from(one.territory()),
                    shared(object, record, one, sharedWith));
            List<Reason> why = new ArrayList<>();
            boolean writes = false;
            for (String role : one.roles()) {
                var rights = new Rights(place, Map.of(object, policy.rights(role, model)), Rights.Limits.NONE);
                why.addAll(reasons(role, rights.readable(object), record));
                writes |= rights.updatable(object).includes(record);
            }
            if (!why.isEmpty()) {
                seen.add(new Sees(one.user(), one.name(), why, writes));
            }
        }
        return seen;
    }

    private static List<Reason> reasons(String role, Visibility seen, Tie.Ends record) {
        return switch (seen) {
            case Visibility.All all -> List.of(new Reason(role, null));
            case Visibility.None none -> List.of();
            case Visibility.Among among ->
                among.by().stream()
                        .filter(tie -> new Visibility.Among(Map.of(tie, among.of(tie))).includes(record))
                        .map(tie -> new Reason(role, tie))
                        .toList();
        };
    }

    private static Map<String, Somebody.Shared> shared(
            String object, Tie.Ends record, Known one, Map<UUID, Boolean> sharedWith) {
        Boolean mine = sharedWith.get(one.user());
        Boolean teams = one.team() == null ? null : sharedWith.get(one.team());
        if (record.record() == null || mine == null && teams == null) {
            return Map.of();
        }
        List<UUID> ids = List.of(record.record());
        boolean writes = Boolean.TRUE.equals(mine) || Boolean.TRUE.equals(teams);
        return Map.of(object, new Somebody.Shared(ids, writes ? ids : List.of()));
    }

    /** People and teams, and whether they may write it. */
    private Map<UUID, Boolean> sharedWith(String object, Tie.Ends record) {
        Map<UUID, Boolean> with = new HashMap<>();
        jdbc.sql("""
            select g."to", bool_or(g.access = 'write') from data."grant" g
             where g.record = ? and g.record__object = ? and g.deleted_at is null
               and (g.until is null or g.until > now()) group by g."to"
            """).param(record.record()).param(object).query(row -> {
            with.put(row.getObject(1, UUID.class), row.getBoolean(2));
        });
        return with;
    }

    /**
     * What everybody could do otherwise if a role could do this, beside what it comes with, and nothing else.
     *
     * @param said by type and right; types that are not named stay as they are
     */
    public List<Difference> would(String role, Map<String, Map<Right, Scope>> said) {
        Catalogue catalogue = catalogues.current();
        Policy now = access.policy();
        Policy then = now.saying(role, said);
        List<Difference> differences = new ArrayList<>();
        for (Known one : all()) {
            if (!one.roles().contains(role)) {
                continue;
            }
            for (String object : said.keySet()) {
                Model model = catalogue.model(object);
                differences.addAll(
                        between(one, object, now.rights(one.roles(), model), then.rights(one.roles(), model)));
            }
        }
        return differences;
    }

    private static List<Difference> between(Known one, String object, TypeRights before, TypeRights after) {
        return java.util.stream.Stream.of(Right.values())
                .filter(right -> !before.on(right).equals(after.on(right)))
                .map(right -> new Difference(one.user(), one.name(), object, right, before.on(right), after.on(right)))
                .toList();
    }

    /** How many have each role, as their first or beside it. */
    public Map<String, Integer> people() {
        Map<String, Integer> people = new HashMap<>();
        all().forEach(one -> one.roles().forEach(role -> people.merge(role, 1, Integer::sum)));
        return people;
    }

    private List<Known> all() {
        return jdbc.sql("""
            select u.id, u.name, u.role, u.team, u.territory, (select array_agg(cast(o.id as text))
                from data.user_role r join data."role" o on o.id = r.role and o.deleted_at is null
                where r.person = u.id and r.deleted_at is null)
              from data."user" u where u.active and u.deleted_at is null order by u.name, u.id
            """)
                .query((row, n) -> {
                    Set<String> roles = new LinkedHashSet<>(Set.of(row.getString(3)));
                    if (row.getArray(6) != null) {
                        roles.addAll(List.of((String[]) row.getArray(6).getArray()));
                    }
                    return new Known(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            roles,
                            row.getObject(4, UUID.class),
                            row.getObject(5, UUID.class));
                })
                .list();
    }
}
