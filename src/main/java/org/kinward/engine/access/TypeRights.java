package org.kinward.engine.access;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an actor may do with records of one type. */
public record TypeRights(Map<Right, Reach> reach) {
    static final TypeRights EVERYTHING = of(Scope.ALL, Scope.ALL, Scope.ALL, Scope.ALL);
    static final TypeRights SHARED = of(Scope.ALL, Scope.SHARED, Scope.SHARED, Scope.SHARED);
    static final TypeRights LOOK = of(Scope.NONE, Scope.ALL, Scope.NONE, Scope.NONE);
    static final TypeRights TO_LEAVE = of(Scope.ALL, Scope.NONE, Scope.NONE, Scope.NONE);
    static final TypeRights NOTHING = of(Scope.NONE, Scope.NONE, Scope.NONE, Scope.NONE);

    public TypeRights {
        Map<Right, Reach> whole = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            whole.put(right, reach.getOrDefault(right, Reach.NONE));
        }
        reach = Collections.unmodifiableMap(whole);
    }

    /** What follows is as wide as what it rests on: who reads exports, who creates imports, who changes acts and shares. */
    static TypeRights of(Scope create, Scope read, Scope update, Scope delete) {
        Map<Right, Reach> reach = new EnumMap<>(Right.class);
        reach.put(Right.CREATE, Reach.of(create));
        reach.put(Right.READ, Reach.of(read));
        reach.put(Right.UPDATE, Reach.of(update));
        reach.put(Right.DELETE, Reach.of(delete));
        reach.put(Right.ACT, Reach.of(update));
        reach.put(Right.SHARE, Reach.of(update));
        reach.put(Right.EXPORT, Reach.of(read == Scope.NONE ? Scope.NONE : Scope.ALL));
        boolean writes = create != Scope.NONE || update != Scope.NONE;
        reach.put(Right.IMPORT, Reach.of(writes ? Scope.ALL : Scope.NONE));
        boolean merges = update != Scope.NONE && delete != Scope.NONE;
        reach.put(Right.MERGE, Reach.of(merges ? Scope.ALL : Scope.NONE));
        return new TypeRights(reach);
    }

    TypeRights with(Map<Right, Scope> said) {
        Map<Right, Reach> changed = new EnumMap<>(reach);
        said.forEach((right, scope) -> changed.put(right, Reach.of(scope)));
        return new TypeRights(changed);
    }

    /** With what somebody who is away may do with records of their own. */
    TypeRights standingInFor(UUID person, TypeRights theirs, Set<Right> rights) {
        Map<Right, Reach> more = new EnumMap<>(reach);
        rights.stream()
                .filter(theirs::may)
                .forEach(right -> more.put(right, on(right).standingInFor(person)));
        return new TypeRights(more);
    }

    /** The most permissive wins. */
    TypeRights or(TypeRights other) {
        Map<Right, Reach> both = new EnumMap<>(Right.class);
        reach.forEach((right, mine) -> both.put(right, mine.or(other.on(right))));
        return new TypeRights(both);
    }

    public Reach on(Right right) {
        return reach.getOrDefault(right, Reach.NONE);
    }

    public boolean may(Right right) {
        return on(right).any();
    }

    public boolean create() {
        return may(Right.CREATE);
    }

    public Reach read() {
        return on(Right.READ);
    }

    public Reach update() {
        return on(Right.UPDATE);
    }

    public Reach delete() {
        return on(Right.DELETE);
    }
}
