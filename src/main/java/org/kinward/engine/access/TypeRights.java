package org.kinward.engine.access;

/** What an actor may do with records of one type. */
public record TypeRights(boolean create, Scope read, Scope update, Scope delete) {
    static final TypeRights EVERYTHING = new TypeRights(true, Scope.ALL, Scope.ALL, Scope.ALL);
    static final TypeRights SHARED = new TypeRights(true, Scope.SHARED, Scope.SHARED, Scope.SHARED);
    static final TypeRights LOOK = new TypeRights(false, Scope.ALL, Scope.NONE, Scope.NONE);
    static final TypeRights NOTHING = new TypeRights(false, Scope.NONE, Scope.NONE, Scope.NONE);
}
