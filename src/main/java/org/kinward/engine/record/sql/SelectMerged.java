package org.kinward.engine.record.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Model;

/** A record and those that were merged into it, and into those: at most {@value #MOST}. */
public record SelectMerged(Model model, UUID id) {
    private static final int MOST = 200;

    public List<UUID> run(Connection connection) throws SQLException {
        List<UUID> all = new ArrayList<>(List.of(id));
        if (model.find("mergedInto").isEmpty()) {
            return all;
        }
        String sql = "with recursive m as (select id from " + model.table()
                + " where merged_into = ? union select t.id from " + model.table()
                + " t join m on t.merged_into = m.id) select id from m limit " + MOST;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return all;
    }
}
