package org.kinward.suite.activity.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Users among the owned rows of these records: who is named in what somebody wrote, who takes part in appointments. */
public record SelectNamed(String sql, Collection<UUID> parents) {
    static SelectNamed mentioned(Collection<UUID> written) {
        return new SelectNamed("""
            select parent, who
              from (select parent, who from data.mention
                    union all select parent, who from data.note_mention
                    union all select parent, who from data.interaction_mention
                    union all select parent, who from data.task_mention) m
             where parent = any(cast(? as uuid[]))
            """, written);
    }

    public static SelectNamed invited(Collection<UUID> appointments) {
        return new SelectNamed(
                "select parent, who from data.participant where parent = any(cast(? as uuid[])) and who__object ="
                        + " 'user' and answer <> 'declined'",
                appointments);
    }

    public Map<UUID, List<UUID>> run(Connection connection) throws SQLException {
        Map<UUID, List<UUID>> found = new HashMap<>();
        if (parents.isEmpty()) {
            return found;
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", parents.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(rows.getObject(2, UUID.class));
                }
            }
        }
        return found;
    }
}
