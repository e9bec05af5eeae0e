package org.kinward.engine.access;

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

    private final @Nullable UUID user;
    private final @Nullable UUID team;
    private final Map<String, TypeRights> types;
    private final Limits limits;
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
    }

    Rights(@Nullable UUID user, @Nullable UUID team, Map<String, TypeRights> types) {
        this(user, team, types, Limits.NONE);
    }

    Rights(@Nullable UUID user, @Nullable UUID team, Map<String, TypeRights> types, Limits limits) {
        this.limits = limits;
        this.user = user;
        this.team = team;
        this.types = Map.copyOf(types);
        this.shape = types.entrySet().stream()
                        .filter(entry -> entry.getValue().read() != Scope.ALL)
                        .map(entry -> entry.getKey() + (entry.getValue().read() == Scope.NONE ? "-" : "?"))
                        .sorted()
                        .collect(Collectors.joining())
                + limits.hidden().stream().map(FieldKey::toString).sorted().collect(Collectors.joining(","));
    }

    /**
     * Which types are guarded in which way: actors of one shape are answered by the same statements, with other
     * arrays.
     */
    public String shape() {
        return shape;
    }

    public @Nullable UUID user() {
        return user;
    }

    public @Nullable UUID team() {
        return team;
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
        return reach(on(object).read(), List.of(EVERYONE));
    }

    public Visibility updatable(String object) {
        return reach(on(object).update(), List.of());
    }

    public Visibility deletable(String object) {
        return reach(on(object).delete(), List.of());
    }

    private Visibility reach(Scope scope, List<UUID> always) {
        return switch (scope) {
            case NONE -> new Visibility.None();
            case OWN -> user == null ? new Visibility.None() : new Visibility.Among(List.of(user), always);
            case TEAM -> user == null ? new Visibility.None() : new Visibility.Among(List.of(user), teams(always));
            case SHARED ->
                user == null ? new Visibility.None() : new Visibility.Among(List.of(user), teams(List.of(EVERYONE)));
            case ALL -> new Visibility.All();
        };
    }

    private List<UUID> teams(List<UUID> always) {
        if (team == null) {
            return always;
        }
        return always.isEmpty() ? List.of(team) : List.of(team, EVERYONE);
    }
}
