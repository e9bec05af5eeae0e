package org.kinward.engine.record.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.kinward.engine.catalog.Model;
import org.kinward.platform.database.copy.CopyRows;

/** Adds a batch of rows in one statement. */
public record InsertRecords(Model model, List<Row> rows) {
    public void run(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<Integer> filled = IntStream.range(0, model.columns().size())
                .filter(column -> rows.stream().anyMatch(row -> row.values()[column] != null))
                .boxed()
                .toList();
        if (rows.size() < CopyRows.MANY) {
            new WriteRows(model, rows, filled).insert(connection);
        } else {
            new CopyRecords(model, rows, filled).run(connection);
        }
    }
}
