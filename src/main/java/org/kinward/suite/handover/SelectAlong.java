package org.kinward.suite.handover;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;

/**
 * Live records of a type that are somebody's: they look after them, or are to do them while those are as they began.
 *
 * @param relation by which they point to some of the records; null for those records themselves
 * @param ids null for all that are theirs
 */
record SelectAlong(
        Model model,
        @Nullable ModelField relation,
        @Nullable Collection<UUID> ids,
        UUID giver,
        int limit) {

    List<Along> run(Connection connection) throws SQLException {
        List<ModelField> doers = Ongoing.doers(model);
        String sql = "select id, owner, team, territory" + told(doers) + " from " + model.table()
                + " where deleted_at is null and (owner = ?" + asked(doers) + ")"
                + (ids == null ? "" : " and " + pointing() + " = any(cast(? as uuid[]))")
                + " order by id limit ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (int one = 0; one < 1 + 2 * doers.size(); one++) {
                statement.setObject(at++, giver);
            }
            if (ids != null) {
                statement.setArray(at++, connection.createArrayOf("uuid", ids.toArray()));
            }
            statement.setInt(at, limit);
            return read(statement, doers);
        }
    }

    private List<Along> read(PreparedStatement statement, List<ModelField> doers) throws SQLException {
        List<Along> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                UUID owner = rows.getObject(2, UUID.class);
                List<String> fields = new ArrayList<>();
                if (giver.equals(owner)) {
                    fields.add("owner");
                }
                for (int one = 0; one < doers.size(); one++) {
                    if (rows.getBoolean(5 + one)) {
                        fields.add(doers.get(one).key());
                    }
                }
                found.add(new Along(
                        model.key(),
                        rows.getObject(1, UUID.class),
                        owner,
                        rows.getObject(3, UUID.class),
                        rows.getObject(4, UUID.class),
                        fields));
            }
        }
        return found;
    }

    private String pointing() {
        return relation == null ? "id" : quoted(relation);
    }

    private String told(List<ModelField> doers) {
        StringBuilder sql = new StringBuilder();
        doers.forEach(field -> sql.append(", coalesce(").append(theirs(field)).append(", false)"));
        return sql.toString();
    }

    private String asked(List<ModelField> doers) {
        StringBuilder sql = new StringBuilder();
        doers.forEach(field -> sql.append(" or ").append(theirs(field)));
        return sql.toString();
    }

    private String theirs(ModelField doer) {
        return "(" + quoted(doer) + " = ?" + Ongoing.condition(model) + ")";
    }

    private static String quoted(ModelField field) {
        return '"' + field.column() + '"';
    }
}
