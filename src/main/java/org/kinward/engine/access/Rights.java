package org.kinward.engine.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.derivation.FieldKey;

/** What one actor may, computed once and immutable. */
public final class Rights {
    /** The team everyone is in: a record of this team is shared with the whole workspace. */
    public static final UUID EVERYONE = new UUID(0, 1);

    private final Place place;
    private final Map<String, TypeRights> types;
    private final Limits limits;
    private final Map<String, Visibility> readable = new HashMap<>();
    private final Set<UUID> behalf;
    private final String shape;

    /**
     * Fields with which less may be done than with their records.
     *
     * @param hidden as if they were not there
     * @param fixed read, and not written
     */
    public record Limits(Set<FieldKey> hidden, Set<FieldKey> fixed) {
        static final Limits NONE = new Limits(Set.of(), Set.of());

        public Limits {
            hidden = Set.copyOf(hidden);
            fixed = Set.copyOf(fixed);
        }

        /** {@code hidden}, {@code read}, or {@code write} for a field without a limit. */
        String of(FieldKey field) {
            return hidden.contains(field) ? "hidden" : fixed.contains(field) ? "read" : "write";
        }
    }

    /**
     * Where somebody stands in the workspace.
     *
     * @param teams their own and all below it
     * @param territories their own first, then all below it
     * @param shared what is shared with them, by type
     * @param given what is somebody's to do although it is another's, by type and by whose it is to do: theirs, and that of
     *     those they stand in for
     */
    record Place(
            @Nullable UUID user,
            @Nullable UUID team,
            Set<UUID> teams,
            Set<UUID> territories,
            Map<String, Somebody.Shared> shared,
            Map<String, Map<UUID, List<UUID>>> given) {
        /** To whom nothing is given to do. */
        Place(
                @Nullable UUID user,
                @Nullable UUID team,
                Set<UUID> teams,
                Set<UUID> territories,
                Map<String, Somebody.Shared> shared) {
            this(user, team, teams, territories, shared, Map.of());
        }

        /** What of a type is to be done by these. */
        List<UUID> given(String object, List<UUID> people) {
            Map<UUID, List<UUID>> all = given.getOrDefault(object, Map.of());
            return all.isEmpty()
                    ? List.of()
                    : people.stream()
                            .flatMap(one -> all.getOrDefault(one, List.of()).stream())
                            .toList();
        }

        static Place of(@Nullable UUID user, @Nullable UUID team) {
            return new Place(user, team, team == null ? Set.of() : Set.of(team), Set.of(), Map.of());
        }
    }

    Rights(@Nullable UUID user, @Nullable UUID team, Map<String, TypeRights> types) {
        this(Place.of(user, team), types, Limits.NONE);
    }

    /** By whose records are alone. */
    Rights(Place place, Map<String, TypeRights> types, Limits limits) {
        this(place, types, limits, null);
    }

    /** @param catalogue tells through what records are seen */
    Rights(Place place, Map<String, TypeRights> types, Limits limits, @Nullable Catalogue catalogue) {
        this.place = place;
        this.limits = limits;
        this.types = Map.copyOf(types);
        this.behalf = types.values().stream()
                .flatMap(one -> one.read().behalf().stream())
                .collect(Collectors.toUnmodifiableSet());
        types.keySet().forEach(object -> readable.put(object, seen(catalogue, object, Set.of())));
        this.shape = readable.entrySet().stream()
                        .filter(entry -> !(entry.getValue() instanceof Visibility.All))
                        .map(entry -> entry.getKey() + mark(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining())
                + limits.hidden().stream().map(FieldKey::toString).sorted().collect(Collectors.joining(","));
    }

    private static String mark(Visibility seen) {
        return switch (seen) {
            case Visibility.All all -> "+";
            case Visibility.None none -> "-";
            case Visibility.Among among ->
                "?" + (among.by().contains(Tie.TERRITORY) ? "t" : "")
                        + (among.by().contains(Tie.RECORD) ? "r" : "");
        };
    }

    /**
     * Which types are guarded in which way: actors of one shape are answered by the same statements, with other
     * arrays.
     */
    public String shape() {
        return shape;
    }

    public @Nullable UUID user() {
        return place.user();
    }

    public @Nullable UUID team() {
        return place.team();
    }

    public @Nullable UUID territory() {
        return place.territories().stream().findFirst().orElse(null);
    }

    Set<FieldKey> hidden() {
        return limits.hidden();
    }

    /** Two of equal limits may do the same with every field of records within their reach. */
    public Limits limits() {
        return limits;
    }

    /** Whether a field is there for this actor: what is hidden is as if it were not. */
    public boolean reads(String object, String field) {
        return limits.hidden().isEmpty() || !limits.hidden().contains(new FieldKey(object, field));
    }

    /** Whether this actor may write a field of records they may write. */
    public boolean writes(String object, String field) {
        return reads(object, field)
                && (limits.fixed().isEmpty() || !limits.fixed().contains(new FieldKey(object, field)));
    }

    /** The catalogue without what is hidden; whoever reads, reads by this one. */
    public Catalogue seen(Catalogue catalogue) {
        return limits.hidden().isEmpty() ? catalogue : catalogue.without(limits.hidden());
    }

    public TypeRights on(String object) {
        return types.getOrDefault(object, TypeRights.NOTHING);
    }

    public Visibility readable(String object) {
        return readable.getOrDefault(object, new Visibility.None());
    }

    public Visibility updatable(String object) {
        return reach(object, Right.UPDATE);
    }

    public Visibility deletable(String object) {
        return reach(object, Right.DELETE);
    }

    /** Which records there is something to be done with beside writing them. */
    public Visibility actionable(String object) {
        return reach(object, Right.ACT);
    }

    /** Which records others may be given sight of. */
    public Visibility shareable(String object) {
        return reach(object, Right.SHARE);
    }

    /** Those who are away and for whom this actor stands in, as far as that brings anything within reach. */
    public Set<UUID> behalf() {
        return behalf;
    }

    /** Whether this actor does what is somebody's to do with records of a type, who is away. */
    public boolean actsFor(String object, UUID person) {
        return on(object).on(Right.ACT).behalf().contains(person);
    }

    /** Whether a record of this owner's is within reach because its owner is away and this actor stands in for them. */
    public boolean standsInFor(String object, @Nullable UUID owner) {
        return owner != null && on(object).read().behalf().contains(owner);
    }

    /** For whom, who is away, a record is within this actor's reach: its owner, or whose it is to do; null for nobody. */
    public @Nullable UUID behalf(String object, @Nullable UUID record, @Nullable UUID owner) {
        if (standsInFor(object, owner)) {
            return owner;
        }
        if (record == null || owner != null && owner.equals(place.user())) {
            return null;
        }
        return on(object).read().behalf().stream()
                .filter(away -> place.given(object, List.of(away)).contains(record))
                .findFirst()
                .orElse(null);
    }

    /** @param asked types whose sight is being found out: what leads back to one of them leads nowhere */
    private Visibility seen(@Nullable Catalogue catalogue, String object, Set<String> asked) {
        Visibility own = reach(object, Right.READ);
        if (catalogue == null || !(own instanceof Visibility.Among among) || asked.contains(object)) {
            return own;
        }
        Set<String> deeper = new LinkedHashSet<>(asked);
        deeper.add(object);
        List<Visibility.Through> through = catalogue.model(object).passages().stream()
                // To see a record by a relation one may not read would tell where it points.
                .filter(passage -> reads(object, passage.relation()))
                .flatMap(passage -> passage.targets().stream().map(target -> {
                    String table = catalogue.model(target).table();
                    Visibility seen = seen(catalogue, target, deeper);
                    return new Visibility.Through(
                            passage.relation(), passage.column(), passage.kind(), target, table, seen);
                }))
                .filter(way -> !(way.seen() instanceof Visibility.None))
                .toList();
        return new Visibility.Among(among.ties(), through);
    }

    private Visibility reach(String object, Right right) {
        Reach reach = on(object).on(right);
        UUID user = place.user();
        if (reach.all()) {
            return new Visibility.All();
        }
        if (!reach.any() || user == null) {
            return new Visibility.None();
        }
        Map<Tie, List<UUID>> ties = new EnumMap<>(Tie.class);
        List<UUID> owners = new ArrayList<>(reach.behalf());
        if (reach.scopes().isEmpty()) {
            // Nothing but what somebody who is away could do with what is theirs.
            ties.put(Tie.OWNER, owners);
            ties.put(Tie.RECORD, given(object, right, owners));
            return new Visibility.Among(ties);
        }
        owners.addFirst(user);
        ties.put(Tie.OWNER, owners);
        ties.put(Tie.TEAM, teams(reach, right));
        if (reach.has(Scope.TERRITORY)) {
            ties.put(Tie.TERRITORY, List.copyOf(place.territories()));
        }
        Somebody.Shared shared = place.shared().getOrDefault(object, Somebody.Shared.NONE);
        // Shared to be written is not shared to be thrown away, nor to be shared on.
        List<UUID> records = new ArrayList<>(
                switch (right) {
                    case READ -> shared.read();
                    case UPDATE, ACT -> shared.write();
                    case CREATE, DELETE, SHARE, EXPORT, IMPORT, MERGE -> List.of();
                });
        records.addAll(given(object, right, owners));
        ties.put(Tie.RECORD, records);
        return new Visibility.Among(ties);
    }

    /** Whoever is to do something sees it and writes it; to throw it away or to show it around is its owner's. */
    private List<UUID> given(String object, Right right, List<UUID> people) {
        return switch (right) {
            case READ, UPDATE, ACT -> place.given(object, people);
            case CREATE, DELETE, SHARE, EXPORT, IMPORT, MERGE -> List.of();
        };
    }

    private List<UUID> teams(Reach reach, Right right) {
        Set<UUID> teams = new LinkedHashSet<>();
        boolean near = reach.has(Scope.TEAM) || reach.has(Scope.SHARED) || reach.has(Scope.TEAM_TREE);
        if (near && place.team() != null) {
            teams.add(place.team());
        }
        if (reach.has(Scope.TEAM_TREE)) {
            teams.addAll(place.teams());
        }
        if (right == Right.READ || reach.has(Scope.SHARED)) {
            teams.add(EVERYONE);
        }
        return new ArrayList<>(teams);
    }
}
