package org.kinward.edge.exchange.find;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;

/** The values of one field of the live records within sight. */
record SelectNames(Model model, ModelField field, Visibility sight, int limit) {

    PreparedStatement prepare(Connection connection) throws SQLException {
        return prepare(connection, SelectByText.columns(List.of(field)).substring(2), "");
    }

    PreparedStatement prepare(Connection connection, String columns, String order) throws SQLException {
        var where =
                " from " + model.table() + " t where t.deleted_at is null and t.\"" + field.column() + "\" is not null";
        var guard = sight.guard(model.key(), "t.");
        var statement =
                connection.prepareStatement("select " + columns + where + " and " + guard.sql() + order + " limit ?");
        statement.setInt(guard.bind(statement, 1), limit);
        return statement;
    }
}
