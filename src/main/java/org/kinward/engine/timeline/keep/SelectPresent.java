package org.kinward.engine.timeline.keep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Model;

/** Which records are there, be it in the bin. */
record SelectPresent(Model model, List<UUID> ids) {

    List<UUID> run(Connection connection) throws SQLException {
        String sql = "select id from " + model.table() + " where id = any(cast(? as uuid[]))";
        List<UUID> present = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    present.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return present;
    }
}
