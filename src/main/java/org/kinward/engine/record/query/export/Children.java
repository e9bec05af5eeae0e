package org.kinward.engine.record.query.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.query.statement.RowWriter;
import org.kinward.engine.record.query.statement.Selection;
import org.kinward.engine.record.query.statement.Source;

/** Adds one list of children to many records, with one statement for all of them. */
final class Children {
    private final ModelField list;
    private final Request request;
    private final Compiled compiled;
    private final RowWriter writer;
    private final int parent;

    Children(ModelField list, Model child, Request request) {
        this.list = list;
        this.request = request;
        var statement = request.statement(child);
        Selection selection = Selection.of(statement, Selection.all(child));
        this.writer = new RowWriter(child, selection, request.references());
        this.parent = selection.width() + 1;
        String sql = "select " + selection.columns() + ", t." + Names.PARENT + " from " + child.table() + " t"
                + statement.takeJoins() + " where t." + Names.PARENT + " = any(cast("
                + statement.parameter(new Source.RecordIds()) + " as uuid[])) order by t." + Names.PARENT
                + ", t.position, t.id";
        this.compiled = statement.finish(sql, false);
    }

    void add(Connection connection, List<Row> rows) throws SQLException {
        List<UUID> ids = rows.stream().map(Row::id).toList();
        Map<UUID, List<byte[]>> found = new HashMap<>();
        Runner.run(connection, compiled, new Values(request).records(ids), read -> {
            while (read.next()) {
                found.computeIfAbsent(read.getObject(parent, UUID.class), id -> new ArrayList<>())
                        .add(Export.object(read, writer));
            }
            return true;
        });
        rows.forEach(row -> row.add(list.key(), found.getOrDefault(row.id(), List.of())));
    }
}
