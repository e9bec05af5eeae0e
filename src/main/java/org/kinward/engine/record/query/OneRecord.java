package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.query.statement.RowWriter;
import org.kinward.engine.record.query.statement.Selection;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.engine.record.query.statement.Statement;
import tools.jackson.core.JsonGenerator;

/** Runs the query for one record, whole: live or in the bin, with its children. */
public final class OneRecord {
    private static final int MAX_SHAPES = 2_000;

    private final Map<Key, Whole> compiled = new ConcurrentHashMap<>();
    private final Map<Key, Compiled> looks = new ConcurrentHashMap<>();

    private record Key(String guards, String known, long catalogue, String object) {}

    /** The statement for all fields of a type: of one record, or of the children of one. */
    private record Whole(Compiled compiled, Selection selection) {}

    /** Writes the record as an object; false, and nothing written, where there is none within sight. */
    public boolean write(Connection connection, Request request, String object, UUID id, JsonGenerator out)
            throws SQLException {
        Model model = request.readable(object);
        Whole whole = whole(request, model);
        var writer = new RowWriter(model, whole.selection(), request.references());
        boolean found = Runner.run(connection, whole.compiled(), new Values(request).record(id), rows -> {
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

    /** Whether there is such a record within sight, live or in the bin; nothing of it is read. */
    public boolean inSight(Connection connection, Request request, String object, UUID id) throws SQLException {
        Model model = request.readable(object);
        Compiled look = kept(looks, key(request, model), () -> look(request.statement(model), model));
        return Runner.run(connection, look, new Values(request).record(id), rows -> rows.next());
    }

    private static Compiled look(Statement statement, Model model) {
        String sql = "select 1 from " + model.table() + " t where t.id = " + statement.parameter(new Source.RecordId())
                + guarded(statement, model);
        return statement.finish(sql, true);
    }

    private static String guarded(Statement statement, Model model) {
        return statement
                .guard(Statement.ROOT, model)
                .map(guard -> " and " + guard)
                .orElse("");
    }

    private void writeChildren(Connection connection, Request request, Model child, UUID parent, JsonGenerator out)
            throws SQLException {
        Whole whole = whole(request, child);
        var writer = new RowWriter(child, whole.selection(), request.references());
        out.writeStartArray();
        Runner.run(connection, whole.compiled(), new Values(request).record(parent), rows -> {
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
        return kept(compiled, key(request, model), () -> compile(request.statement(model)));
    }

    private static Key key(Request request, Model model) {
        return new Key(
                request.rights().shape(),
                request.references().shape(),
                request.catalogue().version(),
                model.key());
    }

    private static <T> T kept(Map<Key, T> memory, Key key, Supplier<T> making) {
        T known = memory.get(key);
        if (known == null) {
            if (memory.size() > MAX_SHAPES) {
                memory.clear();
            }
            known = making.get();
            memory.put(key, known);
        }
        return known;
    }

    private static Whole compile(Statement statement) {
        Model model = statement.root();
        Selection selection = Selection.of(statement, Selection.all(model));
        String sql = "select " + selection.columns() + " from " + model.table() + " t" + statement.takeJoins();
        String id = statement.parameter(new Source.RecordId());
        if (model.parent().isPresent()) {
            sql += " where t.parent = " + id + " order by t.position, t.id";
        } else {
            sql += " where t.id = " + id + guarded(statement, model);
        }
        return new Whole(statement.finish(sql, true), selection);
    }
}
