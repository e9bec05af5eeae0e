package org.kinward.engine.feed;

import java.sql.Array;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scope as PostgreSQL keeps it: an array of owner, team and territory, by place. */
final class ScopeArray {

    private ScopeArray() {}

    static @Nullable String write(@Nullable Scope scope) {
        return scope == null ? null : "{" + scope.owner() + "," + scope.team() + "," + scope.territory() + "}";
    }

    static @Nullable Scope read(@Nullable Array array) throws SQLException {
        if (array == null) {
            return null;
        }
        var ids = (@Nullable UUID[]) array.getArray();
        return new Scope(ids[0], ids[1], ids[2]);
    }
}
