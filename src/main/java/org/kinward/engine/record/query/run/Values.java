package org.kinward.engine.record.query.run;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Visibility;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.SqlArray;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.page.Cursor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The values of one run of a compiled statement. */
public final class Values {
    private final Request request;
    private final List<List<Object>> operands = new ArrayList<>();
    private List<@Nullable Object> cursor = List.of();
    private int limit;
    private @Nullable UUID record;
    private List<UUID> records = List.of();

    public Values(Request request) {
        this.request = request;
    }

    /** Reads the operands of a filter, in the order in which its comparisons are compiled. */
    public Values filter(Model root, Filter filter) {
        switch (filter) {
            case Filter.And and -> and.parts().forEach(part -> filter(root, part));
            case Filter.Or or -> or.parts().forEach(part -> filter(root, part));
            case Filter.Not not -> filter(root, not.part());
            case Filter.Many many ->
                filter(Route.several(request.catalogue(), root, many.path()).of(), many.where());
            case Filter.Compare compare -> operands.add(Operands.of(request, root, compare));
        }
        return this;
    }

    public Values limit(int rows) {
        limit = rows;
        return this;
    }

    public Values records(List<UUID> ids) {
        records = ids;
        return this;
    }

    public Values record(UUID id) {
        record = id;
        return this;
    }

    public Values cursor(Cursor at, List<ColumnType> types) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            values.add(read(at.values().get(i), types.get(i)));
        }
        cursor = values;
        return this;
    }

    public List<Object> operands(int leaf) {
        return operands.get(leaf);
    }

    @Nullable
    Object of(Source source) {
        return switch (source) {
            case Source.Operand operand -> operands.get(operand.leaf()).get(operand.index());
            case Source.Ends ends ->
                new SqlArray(ColumnType.UUID, among(ends.object()).of(ends.tie()));
            case Source.End end -> among(end.object()).of(end.tie()).get(end.index());
            case Source.CursorValue value -> cursor.get(value.index());
            case Source.Limit rows -> limit;
            case Source.RecordId id -> record;
            case Source.RecordIds ids -> new SqlArray(ColumnType.UUID, records);
        };
    }

    private Visibility.Among among(String object) {
        return request.rights().readable(object) instanceof Visibility.Among among ? among : Visibility.Among.nobody();
    }

    private static @Nullable Object read(JsonNode value, ColumnType type) {
        if (value.isNull()) {
            return null;
        }
        String text = value.asString();
        try {
            return switch (type) {
                case TEXT, JSON, TEXTS -> text;
                case UUID -> UUID.fromString(text);
                case NUMERIC -> new BigDecimal(text);
                case BIGINT -> Long.valueOf(text);
                case BOOLEAN -> Boolean.valueOf(text);
                case DATE -> LocalDate.parse(text);
                case INSTANT -> OffsetDateTime.parse(text);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refusal(ErrorCode.BAD_CURSOR, Map.of());
        }
    }

    /** The other way: a sort value of a row, for the cursor. */
    public static JsonNode write(ResultSet row, int at, ColumnType type) throws SQLException {
        String text = switch (type) {
            case INSTANT -> {
                OffsetDateTime value = row.getObject(at, OffsetDateTime.class);
                yield value == null ? null : value.toString();
            }
            case BOOLEAN -> {
                boolean value = row.getBoolean(at);
                yield row.wasNull() ? null : String.valueOf(value);
            }
            case TEXT, JSON, TEXTS, UUID, NUMERIC, BIGINT, DATE -> row.getString(at);
        };
        return text == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.stringNode(text);
    }
}
