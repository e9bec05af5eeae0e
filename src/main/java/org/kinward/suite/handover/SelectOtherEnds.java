package org.kinward.suite.handover;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;

/** What records are linked to by links of a type. */
record SelectOtherEnds(Model link, ModelField here, ModelField there, List<UUID> ids) {
    List<UUID> run(Connection connection) throws SQLException {
        String sql =
                "select distinct \"" + there.column() + "\" from " + link.table() + " where deleted_at is null and \""
                        + here.column() + "\" = any(cast(? as uuid[])) and \"" + there.column() + "\" is not null";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<UUID> ends = new ArrayList<>();
                while (rows.next()) {
                    ends.add(rows.getObject(1, UUID.class));
                }
                return ends;
            }
        }
    }
}
