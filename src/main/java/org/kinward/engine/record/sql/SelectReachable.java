package org.kinward.engine.record.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Tie;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;

/** Which of the ids are live records within sight. */
public record SelectReachable(Model model, Collection<UUID> ids, Visibility visibility) {
    public Set<UUID> run(Connection connection) throws SQLException {
        if (ids.isEmpty()) {
            return Set.of();
        }
        boolean child = model.parent().isPresent();
        String sql = "select id, " + (child ? "null, null, null" : "owner, team, territory") + " from " + model.table()
                + " where id = any(cast(? as uuid[]))" + (child ? "" : " and deleted_at is null");
        Set<UUID> reachable = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    if (visibility.includes(new Tie.Ends(
                            id,
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, UUID.class),
                            rows.getObject(4, UUID.class)))) {
                        reachable.add(id);
                    }
                }
            }
        }
        return reachable;
    }
}
