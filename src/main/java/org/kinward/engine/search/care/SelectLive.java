package org.kinward.engine.search.care;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;

/** Ids of live records of a type, some at a time, in their order. */
record SelectLive(Model model, @Nullable UUID after, int limit) {
    List<UUID> run(Connection connection) throws SQLException {
        String sql = "select id from " + model.table() + " where deleted_at is null"
                + (after == null ? "" : " and id > cast(? as uuid)") + " order by id limit " + limit;
        List<UUID> ids = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            if (after != null) {
                statement.setObject(1, after);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }
}
