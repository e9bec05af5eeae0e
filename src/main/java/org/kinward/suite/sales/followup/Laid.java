package org.kinward.suite.sales.followup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.suite.activity.Task;

/** A task that was laid for a moment of a deal. */
record Laid(UUID task, UUID deal, String status, @Nullable String outcome, boolean deleted) {
    private static final String SQL = """
        select id, "sales$deal", status, "sales$outcome", deleted_at is not null
          from data.task
         where "sales$deal" = any(cast(? as uuid[])) and "sales$plan" is not null
        """;

    boolean open() {
        return !deleted && Task.OPEN.equals(status);
    }

    boolean withdrawn() {
        return !deleted && Task.CANCELLED.equals(status) && FollowUpTask.WITHDRAWN.equals(outcome);
    }

    /** Those of each deal, in the bin or not: what somebody threw away is not laid again. */
    static Map<UUID, List<Laid>> of(Connection connection, Collection<UUID> deals) throws SQLException {
        Map<UUID, List<Laid>> found = new HashMap<>();
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("uuid", deals.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var one = new Laid(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getBoolean(5));
                    found.computeIfAbsent(one.deal(), deal -> new ArrayList<>()).add(one);
                }
            }
        }
        return found;
    }
}
