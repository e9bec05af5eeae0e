package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.text.Fold;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Records whose title contains what is typed, type by type: those that begin with it first. */
public record Find(String typed, List<String> objects, int limit) {
    private static final int MAX_TYPES = 20;

    /** Writes {@code {"items":[{"object","id","title","subtitle"}]}}. */
    public void write(Connection connection, Request request, JsonGenerator out) throws SQLException {
        out.writeStartObject();
        out.writeName("items");
        out.writeStartArray();
        for (String object : objects.subList(0, Math.min(MAX_TYPES, objects.size()))) {
            Model model = request.readable(object);
            if (model.title().type().searchColumn().isPresent()) {
                titles(connection, request, model, out);
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void titles(Connection connection, Request request, Model model, JsonGenerator out) throws SQLException {
        ModelField title = model.title();
        String folded = Fold.of(typed);
        var statement = request.statement(model);
        JsonNode operand = JsonNodeFactory.instance.stringNode(folded);
        var contains = new Filter.Compare(title.key(), Operator.CONTAINS, operand);
        var begins = new Filter.Compare(title.key(), Operator.STARTS_WITH, operand);
        String column = "t.\"" + title.sortColumnName().orElse(title.column()) + '"';
        String guard =
                statement.guard(Statement.ROOT, model).map(g -> g + " and ").orElse("");
        boolean all = folded.isEmpty();
        String subtitle = subtitle(statement, model);
        String where = guard + "t.deleted_at is null" + (all ? "" : " and " + statement.condition(contains));
        String order = all ? "t.updated_at desc" : "(" + statement.condition(begins) + ") desc, length(" + column + ")";
        String sql = "select t.id, t.\"" + title.column() + "\", " + subtitle + " from " + model.table() + " t"
                + statement.takeJoins() + " where " + where + " order by " + order + ", t.id limit "
                + statement.parameter(new Source.Limit());
        var values = new Values(request).limit(limit);
        if (!all) {
            values.filter(model, new Filter.And(List.of(contains, begins)));
        }
        Runner.run(connection, statement.finish(sql, false), values, rows -> {
            while (rows.next()) {
                out.writeStartObject();
                out.writeStringProperty("object", model.key());
                out.writeStringProperty("id", rows.getString(1));
                out.writeStringProperty("title", rows.getString(2));
                String second = rows.getString(3);
                if (second != null) {
                    out.writeStringProperty("subtitle", second);
                }
                out.writeEndObject();
            }
            return true;
        });
    }

    /** What tells two of one name apart: what the first relation in the list's columns points to. */
    private static String subtitle(Statement statement, Model model) {
        for (String key : model.shape().listColumns()) {
            ModelField field = model.find(key).orElse(null);
            if (field != null
                    && field.type().reference()
                    && field.settings().targets().size() == 1
                    && !field.type().key().equals("user")) {
                String target = field.settings().targets().getFirst();
                String alias = statement.joined(field, target);
                return alias + ".\""
                        + statement.catalogue().model(target).title().column() + '"';
            }
        }
        return "null";
    }
}
