package org.kinward.engine.record.query.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.page.Cursor;
import tools.jackson.databind.JsonNode;

/**
 * The order of a page and where it goes on: sort keys, then the id in the first key's direction. What is missing comes
 * last both ways.
 */
public final class Order {
    /**
     * @param always whether every record has a value
     * @param served whether an index has the column, then the id
     */
    private record Key(String path, String column, ColumnType type, boolean desc, boolean always, boolean served) {
        String direction() {
            if (always) {
                return desc ? " desc" : "";
            }
            return desc ? " desc nulls last" : "";
        }
    }

    private final List<Key> keys = new ArrayList<>();

    private Order() {}

    public static Order of(Statement statement, List<Sort> sort) {
        var order = new Order();
        for (Sort one : sort) {
            Statement.Place place = statement.place(one.field());
            Column column = place.field()
                    .type()
                    .sortColumn()
                    .orElseThrow(() -> new Refusal(ErrorCode.NOT_SORTABLE, Map.of("field", one.field())));
            boolean always = place.alias().equals(Statement.ROOT)
                    && (place.field().key().equals("updatedAt")
                            || place.field().key().equals("createdAt"));
            order.keys.add(new Key(
                    one.field(),
                    place.column(place.field().columnName(column)),
                    column.type(),
                    one.desc(),
                    always,
                    place.alias().equals(Statement.ROOT)
                            && (place.field().traits().title()
                                    || place.field().traits().indexed())));
        }
        return order;
    }

    /** Whether the list's own index serves this order: one key that is on every record. */
    public static boolean isNatural(Model model, List<Sort> sort) {
        return sort.equals(model.defaultSort());
    }

    public List<ColumnType> types() {
        List<ColumnType> types = keys.stream().map(Key::type).collect(Collectors.toCollection(ArrayList::new));
        types.add(ColumnType.UUID);
        return types;
    }

    /** The sort keys as selected columns, with a comma before each. */
    public String columns() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> ", " + keys.get(i).column() + " as s" + i)
                .collect(Collectors.joining());
    }

    public String by() {
        return keys.stream().map(key -> key.column() + key.direction() + ", ").collect(Collectors.joining())
                + Statement.ROOT + ".id" + idDirection();
    }

    /** The same, of a select that has the keys as {@link #columns()}. */
    public String again(String alias) {
        return IntStream.range(0, keys.size())
                        .mapToObj(i -> alias + ".s" + i + keys.get(i).direction() + ", ")
                        .collect(Collectors.joining())
                + alias + ".id" + idDirection();
    }

    private String idDirection() {
        return keys.getFirst().desc() ? " desc" : "";
    }

    /** What comes after the cursor. Which of its values are missing is part of the statement's shape. */
    public String after(Statement statement, Cursor cursor) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i <= keys.size(); i++) {
            values.add(value(statement, i, types().get(i)));
        }
        String id = Statement.ROOT + ".id";
        String last = values.getLast();
        boolean desc = keys.getFirst().desc();
        if (keys.size() == 1 && keys.getFirst().always()) {
            return "(" + keys.getFirst().column() + ", " + id + ") " + (desc ? "<" : ">") + " (" + values.getFirst()
                    + ", " + last + ")";
        }
        String after = id + (desc ? " < " : " > ") + last;
        for (int i = keys.size() - 1; i >= 0; i--) {
            after = step(keys.get(i), values.get(i), missing(cursor, i), after);
        }
        return after;
    }

    /**
     * Part of the records in an order that one index serves as it stands.
     *
     * @param where which records, from the cursor on
     * @param by their order
     */
    public record Stretch(String where, String by) {}

    /**
     * The order's stretches, one after another. An index has what is missing last, or first when read backwards, and
     * is left once a comparison allows for it: so those that have a value go apart from those that have none.
     */
    public List<Stretch> stretches(Statement statement, @Nullable Cursor cursor) {
        Key key = keys.getFirst();
        if (keys.size() > 1 || key.always() || !key.served()) {
            return List.of(new Stretch(cursor == null ? "true" : after(statement, cursor), by()));
        }
        String direction = key.desc() ? " desc" : "";
        String by = key.column() + direction + ", " + Statement.ROOT + ".id" + direction;
        String missing = key.column() + " is null";
        if (cursor != null && missing(cursor, 0)) {
            String id = value(statement, 1, ColumnType.UUID);
            return List.of(new Stretch(missing + " and " + Statement.ROOT + ".id" + beyond(key) + id, by));
        }
        String there = key.column() + " is not null";
        if (cursor != null) {
            there = "(" + key.column() + ", " + Statement.ROOT + ".id)" + beyond(key) + "("
                    + value(statement, 0, key.type()) + ", " + value(statement, 1, ColumnType.UUID) + ")";
        }
        return List.of(new Stretch(there, by), new Stretch(missing, by));
    }

    private static String beyond(Key key) {
        return key.desc() ? " < " : " > ";
    }

    private static String value(Statement statement, int index, ColumnType type) {
        return "cast(" + statement.parameter(new Source.CursorValue(index)) + " as " + type.sqlName() + ")";
    }

    private static String step(Key key, String value, boolean missing, String rest) {
        if (missing) {
            // Its parameter has to be named even so, to keep its type known.
            return "(" + key.column() + " is null and " + value + " is null and " + rest + ")";
        }
        String beyond = key.column() + (key.desc() ? " < " : " > ") + value;
        String orMissing = key.always() ? "" : " or " + key.column() + " is null";
        return "(" + beyond + orMissing + " or (" + key.column() + " = " + value + " and " + rest + "))";
    }

    private static boolean missing(Cursor cursor, int key) {
        JsonNode value = cursor.values().get(key);
        return value.isNull();
    }

    public int size() {
        return keys.size();
    }
}
