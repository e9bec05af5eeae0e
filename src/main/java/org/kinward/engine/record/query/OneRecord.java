package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.query.statement.RowWriter;
import org.kinward.engine.record.query.statement.Selection;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.engine.record.query.statement.Statement;
import tools.jackson.core.JsonGenerator;

/** Runs the query for one record, whole: live or in the bin, with its children. */
public final class OneRecord {
    private OneRecord() {}

    /** Writes the record as an object; false, and nothing written, where there is none within sight. */
    public static boolean write(Connection connection, Request request, String object, UUID id, JsonGenerator out)
            throws SQLException {
        Model model = Pages.readable(request, object);
        var statement = new Statement(request.catalogue(), request.rights(), model);
        Selection selection = Selection.of(statement, Selection.all(model));
        String sql = "select " + selection.columns() + " from " + model.table() + " t" + statement.takeJoins()
                + " where t.id = " + statement.parameter(new Source.RecordId())
                + statement
                        .guard(Statement.ROOT, model)
                        .map(guard -> " and " + guard)
                        .orElse("");
        var writer = new RowWriter(model, selection);
        boolean found = Runner.run(connection, statement.finish(sql, true), new Values(request).record(id), rows -> {
            if (!rows.next()) {
                return false;
            }
            out.writeStartObject();
            writer.write(rows, out);
            return true;
        });
        if (found) {
            for (ModelField field : model.childFields()) {
                out.writeName(field.key());
                writeChildren(
                        connection,
                        request,
                        request.catalogue().model(field.settings().owned()),
                        id,
                        out);
            }
            out.writeEndObject();
        }
        return found;
    }

    private static void writeChildren(
            Connection connection, Request request, Model child, UUID parent, JsonGenerator out) throws SQLException {
        var statement = new Statement(request.catalogue(), request.rights(), child);
        List<String> fields = Selection.all(child);
        Selection selection = Selection.of(statement, fields);
        String sql = "select " + selection.columns() + " from " + child.table() + " t" + statement.takeJoins()
                + " where t.parent = " + statement.parameter(new Source.RecordId()) + " order by t.position, t.id";
        var writer = new RowWriter(child, selection);
        out.writeStartArray();
        Runner.run(connection, statement.finish(sql, true), new Values(request).record(parent), rows -> {
            while (rows.next()) {
                out.writeStartObject();
                writer.write(rows, out);
                out.writeEndObject();
            }
            return true;
        });
        out.writeEndArray();
    }
}
