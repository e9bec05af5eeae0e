package org.kinward.engine.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * How far somebody gets by all their roles together: what any of them lets them.
 *
 * @param behalf people who are away and for whom they stand in: what is theirs is within reach too
 */
public record Reach(Set<Scope> scopes, Set<UUID> behalf) {
    public static final Reach NONE = new Reach(Set.of());

    public Reach {
        Set<Scope> said = EnumSet.noneOf(Scope.class);
        said.addAll(scopes);
        said.remove(Scope.NONE);
        scopes = said.contains(Scope.ALL) ? Set.of(Scope.ALL) : java.util.Collections.unmodifiableSet(said);
        behalf = Set.copyOf(behalf);
    }

    Reach(Set<Scope> scopes) {
        this(scopes, Set.of());
    }

    public static Reach of(Scope scope) {
        return new Reach(Set.of(scope));
    }

    Reach or(Reach other) {
        Set<Scope> both = EnumSet.noneOf(Scope.class);
        both.addAll(scopes);
        both.addAll(other.scopes);
        Set<UUID> all = new HashSet<>(behalf);
        all.addAll(other.behalf);
        return new Reach(both, all);
    }

    Reach standingInFor(UUID person) {
        return or(new Reach(Set.of(), Set.of(person)));
    }

    /** Whether any record can be reached. */
    public boolean any() {
        return !scopes.isEmpty() || !behalf.isEmpty();
    }

    public boolean all() {
        return scopes.contains(Scope.ALL);
    }

    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    /** The widest of its scopes. */
    public Scope widest() {
        return scopes.stream()
                .max(java.util.Comparator.naturalOrder())
                .orElse(behalf.isEmpty() ? Scope.NONE : Scope.OWN);
    }
}
