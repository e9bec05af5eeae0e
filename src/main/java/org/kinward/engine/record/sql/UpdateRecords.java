package org.kinward.engine.record.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import org.kinward.engine.catalog.Model;

/**
 * Changes a batch of locked rows in one statement.
 *
 * @param columns places of the columns that change in any of the rows; the others' rows carry what they have
 */
public record UpdateRecords(Model model, List<Row> rows, SortedSet<Integer> columns) {
    public void run(Connection connection) throws SQLException {
        if (!rows.isEmpty()) {
            new WriteRows(model, rows, List.copyOf(columns)).update(connection);
        }
    }
}
