package org.kinward.engine.access;

import java.util.EnumSet;
import java.util.Set;

/** How far somebody gets by all their roles together: what any of them lets them. */
public record Reach(Set<Scope> scopes) {
    public static final Reach NONE = new Reach(Set.of());

    public Reach {
        Set<Scope> said = EnumSet.noneOf(Scope.class);
        said.addAll(scopes);
        said.remove(Scope.NONE);
        scopes = said.contains(Scope.ALL) ? Set.of(Scope.ALL) : java.util.Collections.unmodifiableSet(said);
    }

    public static Reach of(Scope scope) {
        return new Reach(Set.of(scope));
    }

    Reach or(Reach other) {
        Set<Scope> both = EnumSet.noneOf(Scope.class);
        both.addAll(scopes);
        both.addAll(other.scopes);
        return new Reach(both);
    }

    /** Whether any record can be reached. */
    public boolean any() {
        return !scopes.isEmpty();
    }

    public boolean all() {
        return scopes.contains(Scope.ALL);
    }

    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    /** The widest of its scopes. */
    public Scope widest() {
        return scopes.stream().max(java.util.Comparator.naturalOrder()).orElse(Scope.NONE);
    }
}
