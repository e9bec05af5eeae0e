package org.kinward.engine.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all who may sign in may, seen from one record or from one role: why somebody sees something, and what a change would do. */
@Component
public final class Everybody {
    private final Catalogues catalogues;
    private final Access access;
    private final JdbcClient jdbc;
    private final DataSource database;

    Everybody(Catalogues catalogues, Access access, JdbcClient jdbc, DataSource database) {
        this.database = database;
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

    /**
     * @param tie null where the role reaches every record of the type, there is a relation, or somebody is away
     * @param through the relation to something they see; null for none
     * @param behalf its owner, or whose it is to do, who is away and for whom they stand in; null for nobody
     * @param given whether it is theirs to do, although it is another's
     */
    public record Reason(
            String role,
            @Nullable Tie tie,
            @Nullable String through,
            @Nullable UUID behalf,
            boolean given) {
        Reason(String role, @Nullable Tie tie, @Nullable String through, @Nullable UUID behalf) {
            this(role, tie, through, behalf, false);
        }
    }

    /** @param writes whether they may change it too */
    public record Sees(UUID user, String name, List<Reason> why, boolean writes) {}

    /** That somebody may do something with a type otherwise than before. */
    public record Difference(UUID user, String name, String object, Right right, Reach before, Reach after) {}

    /** That somebody may do with a field otherwise than before: {@code hidden}, {@code read} or {@code write}. */
    public record Limited(UUID user, String name, FieldKey field, String before, String after) {}

    /** Who sees a record, by name, each with every reason why: the guard itself, asked role by role. */
    public List<Sees> who(String object, UUID record) {
        Catalogue catalogue = catalogues.current();
        Model model = catalogue.model(object);
        Tie.Ends ends = ends(catalogue, model, record);
        Policy policy = access.policy();
        Map<Tie.Ends, Map<UUID, Boolean>> shares = new HashMap<>();
        share(ends, shares);
        Map<UUID, List<Somebody.Away>> away = Somebody.away(jdbc, null);
        Map<String, Map<UUID, List<UUID>>> given = given(model, record);
        List<Sees> seen = new ArrayList<>();
        for (Known one : all()) {
            var place = new Rights.Place(
                    one.user(),
                    one.team(),
                    policy.teams().from(one.team()),
                    policy.territories().from(one.territory()),
                    shared(one, shares),
                    given);
            List<Reason> why = new ArrayList<>();
            boolean writes = false;
            for (String role : one.roles()) {
                var rights = new Rights(place, Map.of(object, policy.rights(role, model)), Rights.Limits.NONE);
                why.addAll(reasons(role, rights.readable(object), ends, place.given(object, List.of(one.user()))));
                writes |= rights.updatable(object).includes(ends);
            }
            List<Somebody.Away> standsInFor = away.getOrDefault(one.user(), List.of());
            if (!ends.through().isEmpty() || !standsInFor.isEmpty()) {
                var merging = new Merging(catalogue, policy, one.roles());
                Map<String, TypeRights> types = merging.standingIn(merging.types(), standsInFor);
                var rights = new Rights(place, types, merging.limits(types), catalogue);
                why.addAll(through(one, rights.readable(object), ends));
                UUID behalf = rights.behalf(object, ends.record(), ends.owner());
                if (behalf != null) {
                    why.add(new Reason(one.roles().iterator().next(), null, null, behalf));
                    writes |= rights.updatable(object).includes(ends);
                }
            }
            if (!why.isEmpty()) {
                seen.add(new Sees(one.user(), one.name(), why, writes));
            }
        }
        return seen;
    }

    private Tie.Ends ends(Catalogue catalogue, Model model, UUID record) {
        try (Connection connection = database.getConnection()) {
            return new SelectEnds(catalogue, model, List.of(record))
                    .run(connection)
                    .getOrDefault(record, Tie.Ends.NONE);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("What a record is tied by could not be read", e);
        }
    }

    /** Whose it is to do, where it is another's. */
    private Map<String, Map<UUID, List<UUID>>> given(Model model, UUID record) {
        Map<UUID, List<UUID>> given = new HashMap<>();
        for (ModelField field : model.givenTo()) {
            String to = '"' + field.column() + '"';
            jdbc.sql("select " + to + " from " + model.table() + " where id = ? and " + to
                            + " is distinct from owner and " + to + " is not null")
                    .param(record)
                    .query(UUID.class)
                    .list()
                    .forEach(user -> given.put(user, List.of(record)));
        }
        return Map.of(model.key(), given);
    }

    /** @param given what is theirs to do: it is within reach by itself, as what is shared is */
    private static List<Reason> reasons(String role, Visibility seen, Tie.Ends record, List<UUID> given) {
        return switch (seen) {
            case Visibility.All all -> List.of(new Reason(role, null, null, null));
            case Visibility.None none -> List.of();
            case Visibility.Among among ->
                among.by().stream()
                        .filter(tie -> new Visibility.Among(Map.of(tie, among.of(tie))).includes(record))
                        .map(tie ->
                                new Reason(role, tie, null, null, tie == Tie.RECORD && given.contains(record.record())))
                        .toList();
        };
    }

    private static List<Reason> through(Known one, Visibility seen, Tie.Ends record) {
        return seen instanceof Visibility.Among among
                ? among.through().stream()
                        .filter(way -> way.includes(record))
                        .map(way -> new Reason(one.roles().iterator().next(), null, way.relation(), null))
                        .toList()
                : List.of();
    }

    /** Of the record and of all it is seen through. */
    private void share(Tie.Ends ends, Map<Tie.Ends, Map<UUID, Boolean>> into) {
        if (ends.record() != null) {
            into.put(ends, sharedWith(ends.object(), ends));
        }
        ends.through().values().forEach(end -> share(end, into));
    }

    private static Map<String, Somebody.Shared> shared(Known one, Map<Tie.Ends, Map<UUID, Boolean>> shares) {
        Map<String, Somebody.Shared> shared = new HashMap<>();
        shares.forEach((ends, with) -> {
            Boolean mine = with.get(one.user());
            Boolean teams = one.team() == null ? null : with.get(one.team());
            if (ends.record() != null && (mine != null || teams != null)) {
                Somebody.Shared all = shared.computeIfAbsent(
                        ends.object(), object -> new Somebody.Shared(new ArrayList<>(), new ArrayList<>()));
                all.read().add(ends.record());
                if (Boolean.TRUE.equals(mine) || Boolean.TRUE.equals(teams)) {
                    all.write().add(ends.record());
                }
            }
        });
        return shared;
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
        return Stream.of(Right.values())
                .filter(right -> !before.on(right).equals(after.on(right)))
                .map(right -> new Difference(one.user(), one.name(), object, right, before.on(right), after.on(right)))
                .toList();
    }

    /**
     * What everybody could do otherwise with fields if these were all limits of a type: with its own, and with those of any
     * type that are computed from them.
     *
     * @param said whether a field may be read at all, by role and field
     */
    public List<Limited> would(Map<String, Map<String, Boolean>> said, String object) {
        Catalogue catalogue = catalogues.current();
        Policy now = access.policy();
        Policy then = now.limiting(object, said);
        Map<Set<String>, Map<FieldKey, List<String>>> byRoles = new HashMap<>();
        List<Limited> all = new ArrayList<>();
        for (Known one : all()) {
            byRoles.computeIfAbsent(
                            one.roles(),
                            roles -> between(
                                    limits(new Merging(catalogue, now, roles)),
                                    limits(new Merging(catalogue, then, roles))))
                    .forEach((field, both) ->
                            all.add(new Limited(one.user(), one.name(), field, both.getFirst(), both.getLast())));
        }
        return all;
    }

    private static Rights.Limits limits(Merging merging) {
        return merging.limits(merging.types());
    }

    private static Map<FieldKey, List<String>> between(Rights.Limits before, Rights.Limits after) {
        Map<FieldKey, List<String>> differing = new TreeMap<>(Comparator.comparing(FieldKey::toString));
        Stream.of(before.hidden(), before.fixed(), after.hidden(), after.fixed())
                .flatMap(Set::stream)
                .filter(field -> !before.of(field).equals(after.of(field)))
                .forEach(field -> differing.put(field, List.of(before.of(field), after.of(field))));
        return differing;
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
