package org.kinward.engine.record.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Snapshot;

/** Records, live and in the bin, that go where the records go that they point to by one relation; locked. */
public record SelectFollowers(Model model, ModelField field, Collection<UUID> ids) {
    /** The relations by which records of a type follow those of another: both ends of a link, and what is declared so. */
    public static List<ModelField> fields(Model model, String object) {
        if (model.parent().isPresent()) {
            return List.of();
        }
        return model.fields().stream()
                .filter(field -> follows(model, field))
                .filter(field -> field.settings().targets().isEmpty()
                        || field.settings().targets().contains(object))
                .toList();
    }

    /** Whether records of a type are nothing without what they point to by a relation. */
    public static boolean follows(Model model, ModelField field) {
        return field.type().reference()
                && field.stored()
                && !field.system()
                && (model.shape().link() || model.shape().traits().contains(ObjectType.GOES_WITH + field.key()));
    }

    public List<Snapshot> run(Connection connection) throws SQLException {
        List<UUID> found = new ArrayList<>();
        String sql = "select id from " + model.table() + " where \"" + field.column() + "\" = any(cast(? as uuid[]))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return new SelectRecords(model, SelectRecords.By.ID, found, true)
                .run(connection).stream().map(SelectRecords.Loaded::snapshot).toList();
    }
}
