package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.page.Cursor;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Runs {@link PageQuery}: keyset pages, straight from the rows to the answer. */
public final class Pages {
    /** Folded letters from which on parts of words choose well. */
    private static final int TRIGRAM = 3;
    private static final int MAX_SHAPES = 2_000;

    private final GuardedPage guarded = new GuardedPage();
    private final Map<String, PageStatement> compiled = new ConcurrentHashMap<>();

    /** Writes {@code {"items":[…],"next":…,"count":…}}. */
    public void write(Connection connection, Request request, PageQuery query, JsonGenerator out)
            throws SQLException {
        out.writeStartObject();
        Model model = readable(request, query.object());
        Values values = new Values(request).filter(model, query.filter()).limit(query.limit() + 1);
        Cursor next = rows(connection, request, query, model, values, out);
        out.writeName("next");
        if (next == null) {
            out.writeNull();
        } else {
            out.writeString(next.write());
        }
        if (query.count()) {
            count(connection, request, query, model, values, out);
        }
        out.writeEndObject();
    }

    static Model readable(Request request, String object) {
        Model model = request.catalogue().model(object);
        if (model.parent().isPresent()) {
            throw new Refusal(ErrorCode.UNKNOWN_OBJECT, Map.of("object", object));
        }
        if (request.rights().readable(object) instanceof Visibility.None) {
            throw new Refusal(ErrorCode.DENIED, Map.of("object", object));
        }
        return model;
    }

    private @Nullable Cursor rows(
            Connection connection, Request request, PageQuery query, Model model, Values values, JsonGenerator out)
            throws SQLException {
        PageStatement statement = statement(connection, request, query, model, values);
        var writer = new RowWriter(model, statement.selection());
        return Runner.run(connection, statement.compiled(), values, rows -> {
            out.writeName("items");
            out.writeStartArray();
            Cursor last = null;
            int written = 0;
            boolean more = false;
            while (rows.next()) {
                if (written == query.limit()) {
                    more = true;
                    break;
                }
                out.writeStartObject();
                writer.write(rows, out);
                out.writeEndObject();
                if (++written == query.limit()) {
                    last = cursor(rows, statement);
                }
            }
            out.writeEndArray();
            return more ? last : null;
        });
    }

    private static Cursor cursor(ResultSet row, PageStatement statement) throws SQLException {
        List<JsonNode> values = new ArrayList<>();
        List<ColumnType> types = statement.orderTypes();
        int first = statement.selection().width() + 1;
        for (int i = 0; i < types.size() - 1; i++) {
            values.add(Values.write(row, first + i, types.get(i)));
        }
        values.add(Values.write(row, 1, ColumnType.UUID));
        return new Cursor(values);
    }

    private PageStatement statement(
            Connection connection, Request request, PageQuery query, Model model, Values values) {
        List<Sort> sort = query.sort().isEmpty() ? model.defaultSort() : query.sort();
        List<String> fields = query.fields().isEmpty() ? Selection.defaults(model) : query.fields();
        String written = query.cursor();
        Cursor cursor = written == null ? null : Cursor.read(written, sort.size() + 1);
        boolean byHits = PageStatement.hits(model, query.filter())
                .filter(leaf -> values.operands(leaf).getFirst().toString().replace("%", "").length() >= TRIGRAM)
                .isPresent();
        Plan plan = byHits || query.deleted()
                ? Plan.WALK
                : guarded.plan(request.rights(), model, sort, () -> few(connection, request, model));
        var shape = new PageStatement.Shape(model, fields, query.filter(), sort, cursor, query.deleted(), plan, byHits);
        String key = guards(request) + request.catalogue().version() + '|' + shape.key();
        PageStatement known = compiled.get(key);
        if (known == null) {
            if (compiled.size() > MAX_SHAPES) {
                compiled.clear();
            }
            known = PageStatement.compile(new Statement(request.catalogue(), request.rights(), model), shape);
            compiled.put(key, known);
        }
        if (cursor != null) {
            values.cursor(cursor, known.orderTypes());
        }
        return known;
    }

    /** Which types are guarded by arrays, and which not at all, is part of every statement's text. */
    static String guards(Request request) {
        return request.rights().shape();
    }

    private static boolean few(Connection connection, Request request, Model model) {
        try {
            return count(connection, request, model, Filter.ALL, false, new Values(request), GuardedPage.FEW)
                    <= GuardedPage.FEW;
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }

    private static void count(
            Connection connection, Request request, PageQuery query, Model model, Values values, JsonGenerator out)
            throws SQLException {
        long count =
                count(connection, request, model, query.filter(), query.deleted(), values, PageQuery.MAX_COUNT);
        out.writeName("count");
        out.writeStartObject();
        out.writeNumberProperty("value", Math.min(count, PageQuery.MAX_COUNT));
        out.writeStringProperty("kind", count > PageQuery.MAX_COUNT ? "atLeast" : "exact");
        out.writeEndObject();
    }

    private static long count(
            Connection connection,
            Request request,
            Model model,
            Filter filter,
            boolean deleted,
            Values values,
            int most)
            throws SQLException {
        var statement = new Statement(request.catalogue(), request.rights(), model);
        String where = "t.deleted_at is " + (deleted ? "not null" : "null");
        if (!filter.equals(Filter.ALL)) {
            where += " and (" + statement.condition(filter) + ")";
        }
        where += statement.guard(Statement.ROOT, model).map(guard -> " and " + guard).orElse("");
        String sql = "select count(*) from (select 1 from " + model.table() + " t" + statement.takeJoins() + " where "
                + where + " limit " + statement.parameter(new Source.Limit()) + ") c";
        values.limit(most + 1);
        return Runner.run(connection, statement.finish(sql, false), values, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }
}
