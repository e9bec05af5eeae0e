package org.kinward.engine.record.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Column;

/** Which live record holds each of the values of a unique field. */
public record SelectTaken(Model model, ModelField field, List<Object> values) {
    public Map<Object, UUID> run(Connection connection) throws SQLException {
        Column column = field.type().sortColumn().orElse(field.columns().getFirst());
        String name = '"' + field.columnName(column) + '"';
        String sql = "select " + name + ", id from " + model.table() + " where " + name + " = any("
                + Binding.arrayPlaceholder(column.type()) + ") and deleted_at is null";
        Map<Object, UUID> taken = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf(column.type().sqlName(), values.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.put(rows.getObject(1), rows.getObject(2, UUID.class));
                }
            }
        }
        return taken;
    }
}
