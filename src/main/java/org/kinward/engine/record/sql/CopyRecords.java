package org.kinward.engine.record.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Names;
import org.kinward.platform.database.copy.CopyRows;

/**
 * Adds many records at once.
 *
 * @param columns places in {@link Model#columns()} that any row fills
 */
record CopyRecords(Model model, List<Row> rows, List<Integer> columns) {

    void run(Connection connection) throws SQLException {
        boolean owned = model.parent().isPresent();
        try (var copy = new CopyRows(connection, target(owned))) {
            for (Row row : rows) {
                copy.value(row.id()).value(row.version());
                if (owned) {
                    copy.value(row.parent()).value(row.position());
                }
                for (int column : columns) {
                    copy.value(row.values()[column]);
                }
                copy.end();
            }
            copy.finish();
        }
    }

    private String target(boolean owned) {
        Stream<String> own = owned ? Stream.of("id", "version", Names.PARENT, "position") : Stream.of("id", "version");
        return Stream.concat(
                        own, columns.stream().map(at -> model.columns().get(at).name()))
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", ", model.table() + " (", ")"));
    }
}
