package org.kinward.engine.record.query.export;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.access.Right;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.record.query.ExportQuery;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.query.statement.Order;
import org.kinward.engine.record.query.statement.RowWriter;
import org.kinward.engine.record.query.statement.Selection;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@link ExportQuery}: each record as the page has it, with its children as the one-record query has them. */
public final class Export {
    /** Rows held at a time. */
    private static final int CHUNK = 500;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Takes the records one by one. */
    public interface Rows {
        /** @param record a JSON object in UTF-8 */
        void take(byte[] record);
    }

    private final Connection connection;
    private final Request request;
    private final Model model;
    private final List<ModelField> lists = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();

    private Export(Connection connection, Request request, ExportQuery query) {
        this.connection = connection;
        this.request = request;
        this.model = request.readable(query.object());
        if (!request.rights().on(model.key()).may(Right.EXPORT)) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", model.key()));
        }
        for (String path : query.fields()) {
            ModelField field = model.find(path).orElse(null);
            if (field != null && !field.settings().owned().isEmpty()) {
                lists.add(field);
            } else {
                fields.add(path);
            }
        }
        if (query.fields().isEmpty()) {
            fields.addAll(Selection.all(model));
            lists.addAll(model.childFields());
        }
    }

    /** @param connection within a transaction, so that the cursor lives and all is of one moment */
    public static void run(Connection connection, Request request, ExportQuery query, Rows rows) throws SQLException {
        new Export(connection, request, query).run(query, rows);
    }

    private void run(ExportQuery query, Rows rows) throws SQLException {
        var statement = request.statement(model);
        Selection selection = Selection.of(statement, fields);
        Compiled compiled = compile(statement, selection, query);
        var writer = new RowWriter(model, selection, request.references());
        Values values = new Values(request).filter(model, query.filter());
        List<Children> children = new ArrayList<>();
        for (ModelField list : lists) {
            children.add(
                    new Children(list, request.catalogue().model(list.settings().owned()), request));
        }
        Runner.run(connection, compiled, values, CHUNK, read -> {
            while (true) {
                List<Row> chunk = chunk(read, writer);
                for (Children one : children) {
                    one.add(connection, chunk);
                }
                chunk.forEach(row -> rows.take(row.json()));
                if (chunk.size() < CHUNK) {
                    return true;
                }
            }
        });
    }

    private Compiled compile(Statement statement, Selection selection, ExportQuery query) {
        List<Sort> sort = query.sort().isEmpty() ? model.defaultSort() : query.sort();
        String order = Order.of(statement, sort).by();
        String where = "t.deleted_at is null"
                + statement
                        .guard(Statement.ROOT, model)
                        .map(guard -> " and " + guard)
                        .orElse("");
        if (!query.filter().equals(Filter.ALL)) {
            where += " and (" + statement.condition(query.filter()) + ")";
        }
        return statement.finish(
                "select " + selection.columns() + " from " + model.table() + " t" + statement.takeJoins() + " where "
                        + where + " order by " + order,
                false);
    }

    private static List<Row> chunk(ResultSet read, RowWriter writer) throws SQLException {
        List<Row> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && read.next()) {
            chunk.add(new Row(read.getObject(1, UUID.class), object(read, writer)));
        }
        return chunk;
    }

    static byte[] object(ResultSet read, RowWriter writer) throws SQLException {
        var bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            writer.write(read, out);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
