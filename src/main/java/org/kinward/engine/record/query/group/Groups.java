package org.kinward.engine.record.query.group;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.query.GroupsQuery;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.query.statement.KnownReferences;
import org.kinward.engine.record.query.statement.RowWriter;
import org.kinward.kernel.filter.Filter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Runs {@link GroupsQuery}. */
public final class Groups {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final GroupsQuery query;
    private final GroupsStatement statement;
    private final Opening opening;
    private final boolean compared;
    private final KnownReferences references;
    private final JsonGenerator out;

    private Groups(
            GroupsQuery query,
            GroupsStatement statement,
            Opening opening,
            @Nullable Periods periods,
            KnownReferences references,
            JsonGenerator out) {
        this.query = query;
        this.statement = statement;
        this.opening = opening;
        this.compared = periods != null;
        this.references = references;
        this.out = out;
    }

    /** Writes {@code {"groups":[{"by":[…],"measures":{…},"before":{…},"filter":…}],"others":…,"total":…,"more":…}}. */
    public static void write(Connection connection, Request request, GroupsQuery query, JsonGenerator out)
            throws SQLException {
        Model model = Opening.readable(request, query.object());
        Periods periods = Periods.of(query.compare(), request.fields());
        var statement = new GroupsStatement(request.statement(model), query, request.fields(), periods);
        Compiled compiled = statement.compile();
        Values values = new Values(request)
                .filter(model, new Filter.And(GroupsStatement.filters(query, periods)))
                .limit(query.limit());
        var opening = new Opening(request.catalogue(), model, query, periods);
        Runner.run(connection, compiled, values, rows -> {
            new Groups(query, statement, opening, periods, request.references(), out).write(rows);
            return true;
        });
    }

    /**
     * Asks nothing of the database.
     *
     * @throws org.kinward.kernel.error.Refusal as {@link #write} would
     */
    public static void check(Request request, GroupsQuery query) {
        Model model = Opening.readable(request, query.object());
        Periods periods = Periods.of(query.compare(), request.fields());
        new GroupsStatement(request.statement(model), query, request.fields(), periods).compile();
        new Values(request).filter(model, new Filter.And(GroupsStatement.filters(query, periods)));
    }

    private void write(ResultSet rows) throws SQLException {
        out.writeStartObject();
        out.writeStringProperty("object", opening.object());
        out.writeName("groups");
        out.writeStartArray();
        boolean more = false;
        while (rows.next()) {
            int kind = rows.getInt(1);
            if (kind == GroupsStatement.GROUP) {
                group(rows);
                continue;
            }
            if (!more) {
                out.writeEndArray();
            }
            more |= kind == GroupsStatement.OTHERS;
            out.writeName(kind == GroupsStatement.OTHERS ? "others" : "total");
            out.writeStartObject();
            out.writeNumberProperty("groups", rows.getLong(2));
            figures(rows);
            out.writeEndObject();
        }
        out.writeBooleanProperty("more", more);
        out.writeEndObject();
    }

    private void group(ResultSet row) throws SQLException {
        out.writeStartObject();
        out.writeName("by");
        out.writeStartArray();
        List<JsonNode> values = new ArrayList<>();
        for (Dimensions.Group group : statement.dimensions().groups()) {
            values.add(write(row, group));
        }
        out.writeEndArray();
        figures(row);
        out.writeName("filter");
        JSON.writeTree(out, opening.filter(query.by(), values));
        out.writeEndObject();
    }

    private void figures(ResultSet row) throws SQLException {
        int first = statement.figures();
        figures(row, "measures", first);
        if (compared) {
            figures(row, "before", first + statement.keys().size());
        }
    }

    private void figures(ResultSet row, String name, int first) throws SQLException {
        out.writeName(name);
        out.writeStartObject();
        List<String> keys = statement.keys();
        for (int i = 0; i < keys.size(); i++) {
            out.writeName(keys.get(i));
            Object value = row.getObject(first + i);
            switch (value) {
                case null -> out.writeNull();
                case Long count -> out.writeNumber(count);
                case BigDecimal number -> out.writeString(plain(number));
                default -> out.writeString(value.toString());
            }
        }
        out.writeEndObject();
    }

    /** Writes the group's value and gives it as an operand takes it. */
    private JsonNode write(ResultSet row, Dimensions.Group group) throws SQLException {
        if (group.field().type().reference()) {
            return reference(row, group);
        }
        if (group.dimension().bucket() != null) {
            String day = row.getString(group.shown());
            out.writeString(day);
            return day == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.stringNode(day);
        }
        if (group.field().type().elementsColumn().isPresent()) {
            return oneOfSeveral(row, group);
        }
        var type = group.field().anyType();
        Object value = type.read(row, group.shown(), group.field().settings());
        if (value == null) {
            out.writeNull();
            return JsonNodeFactory.instance.nullNode();
        }
        var bytes = new java.io.ByteArrayOutputStream();
        try (JsonGenerator one = JSON.createGenerator(bytes)) {
            type.write(value, group.field().settings(), one);
        }
        JsonNode written = JSON.readTree(bytes.toByteArray());
        JSON.writeTree(out, written);
        return written;
    }

    /** As in records a list, of the one value that the group is of. */
    private JsonNode oneOfSeveral(ResultSet row, Dimensions.Group group) throws SQLException {
        String value = row.getString(group.shown());
        JsonNode written = value == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.arrayNode().add(value);
        JSON.writeTree(out, written);
        return written;
    }

    private JsonNode reference(ResultSet row, Dimensions.Group group) throws SQLException {
        UUID id = row.getObject(group.shown(), UUID.class);
        if (id == null) {
            out.writeNull();
            return JsonNodeFactory.instance.nullNode();
        }
        String object =
                group.object() == 0 ? group.field().settings().targets().getFirst() : row.getString(group.object());
        Integer title = group.titles().get(object);
        String called = title == null ? null : row.getString(title);
        RowWriter.writeReference(object, id, called == null ? references.title(id) : called, out);
        return JsonNodeFactory.instance.stringNode(id.toString());
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
