package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.engine.record.query.statement.Statement;
import tools.jackson.core.JsonGenerator;

/** Runs the query for one record, whole: live or in the bin, with its children. */
public final class OneRecord {
    private final Whole.Memory<Whole> compiled = new Whole.Memory<>();
    private final Whole.Memory<Compiled> looks = new Whole.Memory<>();

    /** Writes the record as an object; false, and nothing written, where there is none within sight. */
    public boolean write(Connection connection, Request request, String object, UUID id, JsonGenerator out)
            throws SQLException {
        Model model = request.readable(object);
        boolean found = whole(request, model).writeOne(connection, request, new Values(request).record(id), out);
        if (found) {
            for (ModelField field : model.childFields()) {
                out.writeName(field.key());
                Model child = request.catalogue().model(field.settings().owned());
                whole(request, child).writeAll(connection, request, new Values(request).record(id), out);
            }
            out.writeEndObject();
        }
        return found;
    }

    /** Whether there is such a record within sight, live or in the bin; nothing of it is read. */
    public boolean inSight(Connection connection, Request request, String object, UUID id) throws SQLException {
        Model model = request.readable(object);
        Compiled look = looks.of(request, model, OneRecord::look);
        return Runner.run(connection, look, new Values(request).record(id), rows -> rows.next());
    }

    private static Compiled look(Statement statement) {
        String sql = "select 1 from " + statement.root().table() + " t where t.id = "
                + statement.parameter(new Source.RecordId()) + Whole.guarded(statement);
        return statement.finish(sql, true);
    }

    private Whole whole(Request request, Model model) {
        return compiled.of(request, model, statement -> Whole.of(statement, OneRecord::chosen));
    }

    /** Children are seen with their parent, which was found before they are asked for. */
    private static String chosen(Statement statement) {
        String id = statement.parameter(new Source.RecordId());
        return statement.root().parent().isPresent()
                ? " where t.parent = " + id + " order by t.position, t.id"
                : " where t.id = " + id + Whole.guarded(statement);
    }
}
