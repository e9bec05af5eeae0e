package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.text.Fold;
import tools.jackson.core.JsonGenerator;

/**
 * Which of several values, such as tags, records within sight have: those most used first. Looks at the
 * {@value #RECENT} records changed last that have any, so that its cost does not grow with the table.
 */
public record InUse(String object, String field, String typed, int limit) {
    private static final int RECENT = 5_000;
    private static final int MOST = 5_000;

    /** Writes {@code {"items":[{"value","count"}]}}. */
    public void write(Connection connection, Request request, JsonGenerator out) throws SQLException {
        Model model = request.readable(object);
        ModelField several = model.field(field);
        Column folded = several.type()
                .elementsColumn()
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_GROUPABLE, Map.of("field", field)));
        var statement = request.statement(model);
        String guard =
                statement.guard(Statement.ROOT, model).map(g -> g + " and ").orElse("");
        String main = "t.\"" + several.column() + '"';
        String recent = "select " + main + " as value, t.\"" + several.columnName(folded) + "\" as fold from "
                + model.table() + " t where " + guard + "t.deleted_at is null and " + main
                + " is not null order by t.updated_at desc, t.id desc limit " + RECENT;
        String sql = "select mode() within group (order by v.value), v.fold, count(*) as n from (" + recent
                + ") r cross join lateral unnest(r.value, r.fold) as v(value, fold)"
                + " group by v.fold order by n desc, v.fold limit " + MOST;
        out.writeStartObject();
        out.writeName("items");
        out.writeStartArray();
        Runner.run(connection, statement.finish(sql, false), new Values(request), rows -> {
            write(rows, out);
            return true;
        });
        out.writeEndArray();
        out.writeEndObject();
    }

    private void write(ResultSet rows, JsonGenerator out) throws SQLException {
        String part = Fold.of(typed.strip());
        int written = 0;
        while (written < limit && rows.next()) {
            if (rows.getString(2).contains(part)) {
                out.writeStartObject();
                out.writeStringProperty("value", rows.getString(1));
                out.writeNumberProperty("count", rows.getLong(3));
                out.writeEndObject();
                written++;
            }
        }
    }
}
