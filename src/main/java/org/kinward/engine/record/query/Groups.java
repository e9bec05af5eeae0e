package org.kinward.engine.record.query;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.query.GroupsQuery.Measure;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.query.statement.RowWriter;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.filter.Filter;
import tools.jackson.core.JsonGenerator;

/** Runs {@link GroupsQuery}. */
public final class Groups {
    private Groups() {}

    /** Writes {@code {"groups":[{"by":[…],"measures":{…}}],"more":…}}. */
    public static void write(Connection connection, Request request, GroupsQuery query, JsonGenerator out)
            throws SQLException {
        Model model = request.readable(query.object());
        var groups = new GroupsStatement(
                new Statement(request.catalogue(), request.rights(), model),
                query,
                request.fields().zone().getId());
        Compiled compiled = groups.compile();
        Values values = new Values(request)
                .filter(model, new Filter.And(filters(query)))
                .limit(query.limit() + 1);
        Runner.run(connection, compiled, values, rows -> {
            out.writeStartObject();
            out.writeName("groups");
            out.writeStartArray();
            int written = 0;
            boolean more = false;
            while (rows.next()) {
                if (written++ == query.limit()) {
                    more = true;
                    break;
                }
                write(rows, groups, out);
            }
            out.writeEndArray();
            out.writeBooleanProperty("more", more);
            out.writeEndObject();
            return true;
        });
    }

    /** All comparisons of the query, in the order in which the statement compiles them. */
    private static List<Filter> filters(GroupsQuery query) {
        List<Filter> filters = new ArrayList<>();
        filters.add(query.filter());
        for (Measure measure : query.measures()) {
            switch (measure) {
                case Measure.Count count -> filters.add(count.filter());
                case Measure.Aggregate aggregate -> filters.add(aggregate.filter());
                case Measure.Ratio ratio -> {}
            }
        }
        return filters;
    }

    private static void write(ResultSet row, GroupsStatement statement, JsonGenerator out) throws SQLException {
        out.writeStartObject();
        out.writeName("by");
        out.writeStartArray();
        for (GroupsStatement.Group group : statement.groups()) {
            write(row, group, out);
        }
        out.writeEndArray();
        out.writeName("measures");
        out.writeStartObject();
        for (GroupsStatement.MeasureColumn measure : statement.measures()) {
            out.writeName(measure.key());
            Object value = row.getObject(measure.at());
            switch (value) {
                case null -> out.writeNull();
                case Long count -> out.writeNumber(count);
                case BigDecimal number -> out.writeString(plain(number));
                default -> out.writeString(value.toString());
            }
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void write(ResultSet row, GroupsStatement.Group group, JsonGenerator out) throws SQLException {
        String target = group.target();
        if (target != null) {
            UUID id = row.getObject(group.at(), UUID.class);
            if (id == null) {
                out.writeNull();
            } else {
                RowWriter.writeReference(target, id, row.getString(group.title()), out);
            }
        } else if (group.bucket() != null) {
            out.writeString(row.getString(group.at()));
        } else {
            group.field().type().stream(row, group.at(), group.field().settings(), out);
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
