package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.query.statement.RowWriter;
import org.kinward.engine.record.query.statement.Selection;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.engine.record.query.statement.Statement;
import tools.jackson.core.JsonGenerator;

/** Runs the query for live records that somebody else has chosen, whole but without children. */
public final class SeveralRecords {
    private static final int MAX_SHAPES = 2_000;

    private final Map<String, Whole> compiled = new ConcurrentHashMap<>();

    private record Whole(Compiled compiled, Selection selection) {}

    /** Writes an array of those within sight, in no order. */
    public void write(Connection connection, Request request, String object, List<UUID> ids, JsonGenerator out)
            throws SQLException {
        Model model = request.readable(object);
        Whole whole = whole(request, model);
        var writer = new RowWriter(model, whole.selection(), request.references());
        out.writeStartArray();
        Runner.run(connection, whole.compiled(), new Values(request).records(ids), rows -> {
            while (rows.next()) {
                out.writeStartObject();
                writer.write(rows, out);
                out.writeEndObject();
            }
            return true;
        });
        out.writeEndArray();
    }

    private Whole whole(Request request, Model model) {
        String key = Pages.guards(request) + "|" + request.catalogue().version() + '|' + model.key();
        Whole known = compiled.get(key);
        if (known == null) {
            if (compiled.size() > MAX_SHAPES) {
                compiled.clear();
            }
            known = compile(request.statement(model));
            compiled.put(key, known);
        }
        return known;
    }

    private static Whole compile(Statement statement) {
        Model model = statement.root();
        Selection selection = Selection.of(statement, Selection.all(model));
        String sql = "select " + selection.columns() + " from " + model.table() + " t" + statement.takeJoins()
                + " where t.deleted_at is null and t.id = any(cast(" + statement.parameter(new Source.RecordIds())
                + " as uuid[]))"
                + statement
                        .guard(Statement.ROOT, model)
                        .map(guard -> " and " + guard)
                        .orElse("");
        return new Whole(statement.finish(sql, true), selection);
    }
}
