package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.RowWriter;
import org.kinward.kernel.memory.Remembered;
import org.kinward.kernel.page.Cursor;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Runs {@link PageQuery}: keyset pages, straight from the rows to the answer. */
public final class Pages {
    private static final int MAX_SHAPES = 2_000;

    private final GuardedPage guarded = new GuardedPage();
    private final Hits hits = new Hits();
    private final Remembered<PageStatement.Key, PageStatement> compiled = new Remembered<>(MAX_SHAPES);

    /** Writes {@code {"items":[…],"next":…,"count":…}}. */
    public void write(Connection connection, Request request, PageQuery query, JsonGenerator out) throws SQLException {
        out.writeStartObject();
        Model model = request.readable(query.object());
        Values values = new Values(request).filter(model, query.filter());
        Cursor next = rows(connection, request, query, values, out);
        out.writeName("next");
        if (next == null) {
            out.writeNull();
        } else {
            out.writeString(next.write());
        }
        if (query.count()) {
            long count = new Count(model, query.filter(), query.deleted())
                    .upTo(PageQuery.MAX_COUNT, connection, request, values);
            out.writeName("count");
            out.writeStartObject();
            out.writeNumberProperty("value", Math.min(count, PageQuery.MAX_COUNT));
            out.writeStringProperty("kind", count > PageQuery.MAX_COUNT ? "atLeast" : "exact");
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private @Nullable Cursor rows(
            Connection connection, Request request, PageQuery query, Values values, JsonGenerator out)
            throws SQLException {
        PageStatement statement = statement(connection, request, query, values);
        var writer = new RowWriter(statement.model(), statement.selection(), request.references());
        int limit = query.limit();
        return Runner.run(connection, statement.compiled(), values, rows -> {
            out.writeName("items");
            out.writeStartArray();
            Cursor last = null;
            int written = 0;
            boolean more = false;
            while (rows.next()) {
                if (written == limit) {
                    more = true;
                    break;
                }
                out.writeStartObject();
                writer.write(rows, out);
                out.writeEndObject();
                if (++written == limit) {
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

    private PageStatement statement(Connection connection, Request request, PageQuery query, Values values) {
        Model model = request.readable(query.object());
        List<Sort> sort = query.sort().isEmpty() ? model.defaultSort() : query.sort();
        List<String> fields = query.fields().isEmpty() ? model.inList() : query.fields();
        String written = query.cursor();
        Cursor cursor = written == null ? null : Cursor.read(written, sort.size() + 1);
        boolean byHits = hits.choose(connection, request, model, query.filter(), values);
        Plan plan = byHits || query.deleted()
                ? Plan.WALK
                : guarded.plan(request.rights(), model, sort, () -> few(connection, request, model));
        var shape = new PageStatement.Shape(
                model,
                fields,
                query.filter(),
                sort,
                cursor,
                query.deleted(),
                plan,
                byHits,
                query.limit() + 1,
                plan == Plan.BRANCHES ? Sight.size(request, model) : Optional.empty());
        var guards = new PageStatement.Guards(
                request.rights().shape(), request.references().shape());
        var key = shape.key(guards, request.catalogue().version());
        PageStatement known = compiled.of(key, missing -> PageStatement.compile(request.statement(model), shape));
        if (cursor != null) {
            values.cursor(cursor, known.orderTypes());
        }
        return known;
    }

    private static boolean few(Connection connection, Request request, Model model) {
        try {
            return Sight.few(connection, request, model);
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }
}
