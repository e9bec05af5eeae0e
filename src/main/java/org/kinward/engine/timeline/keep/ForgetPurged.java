package org.kinward.engine.timeline.keep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** Erases the timelines of records that were taken away for good. */
record ForgetPurged(Set<UUID> subjects) {

    void run(Connection connection) throws SQLException {
        if (subjects.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(
                "delete from engine.timeline_entry where subject = any(cast(? as uuid[]))")) {
            statement.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
            statement.executeUpdate();
        }
    }
}
