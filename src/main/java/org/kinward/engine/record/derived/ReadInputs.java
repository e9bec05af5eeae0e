package org.kinward.engine.record.derived;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.statement.Selection;

/** The values that formulas read from other records, for each of some records, in one statement. */
public record ReadInputs(Request request, Model model, Collection<String> paths, Collection<UUID> ids) {
    public Map<UUID, Map<String, @Nullable Object>> run(Connection connection) throws SQLException {
        if (paths.isEmpty()) {
            return Map.of();
        }
        var statement = request.statement(model);
        Selection selection = Selection.of(statement, List.copyOf(paths));
        String sql = "select " + selection.columns() + " from " + model.table() + " t" + statement.takeJoins()
                + " where t.id = any(cast(? as uuid[]))";
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            prepared.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = prepared.executeQuery()) {
                Map<UUID, Map<String, @Nullable Object>> read = new HashMap<>();
                while (rows.next()) {
                    read.put(rows.getObject(1, UUID.class), values(rows, selection));
                }
                return read;
            }
        }
    }

    private static Map<String, @Nullable Object> values(ResultSet row, Selection selection) throws SQLException {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Selection.Part part : selection.parts()) {
            values.put(
                    part.name().getValue(),
                    part.field().type().read(row, part.at(), part.field().settings()));
        }
        return values;
    }
}
