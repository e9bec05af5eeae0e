package org.kinward.engine.record.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Model;

/** Removes children; the feed line of their parent keeps what they were. */
public record DeleteChildren(Model model, List<UUID> ids) {
    public void run(Connection connection) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        String sql = "delete from " + model.table() + " where id = any(cast(? as uuid[]))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.executeUpdate();
        }
    }
}
