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
        return model.parent().isPresent() ? parts(connection) : records(connection);
    }

    private Set<UUID> records(Connection connection) throws SQLException {
        Visibility.Guard guard = visibility.guard(model.key(), "t.");
        String sql = "select t.id from " + model.table()
                + " t where t.id = any(cast(? as uuid[])) and t.deleted_at is null and " + guard.sql();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            guard.bind(statement, 2);
            return ids(statement);
        }
    }

    /** What is part of something is nobody's by itself. */
    private Set<UUID> parts(Connection connection) throws SQLException {
        String sql = "select id from " + model.table() + " where id = any(cast(? as uuid[]))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            Set<UUID> found = ids(statement);
            found.removeIf(id -> !visibility.includes(new Tie.Ends(id, null, null, null)));
            return found;
        }
    }

    private static Set<UUID> ids(PreparedStatement statement) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }
}
