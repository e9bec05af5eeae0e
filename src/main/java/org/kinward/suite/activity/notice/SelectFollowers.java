package org.kinward.suite.activity.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who follows these records, beside those who own them, and which owners have left theirs. */
record SelectFollowers(Collection<UUID> about) {
    private static final String SQL =
            "select about, owner, state from data.follow where about = any(cast(? as uuid[])) and deleted_at is null"
                    + " and owner is not null";

    /** By record. */
    record Followers(Map<UUID, Set<UUID>> following, Map<UUID, Set<UUID>> left) {}

    Followers run(Connection connection) throws SQLException {
        var found = new Followers(new HashMap<>(), new HashMap<>());
        if (about.isEmpty()) {
            return found;
        }
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("uuid", about.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    boolean follows = "following".equals(rows.getString(3));
                    (follows ? found.following() : found.left())
                            .computeIfAbsent(rows.getObject(1, UUID.class), id -> new HashSet<>())
                            .add(rows.getObject(2, UUID.class));
                }
            }
        }
        return found;
    }
}
