package org.kinward.engine.record.query.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private record Key(String path, String column, ColumnType type, boolean desc, boolean always) {
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
                    one.field(), place.column(place.field().columnName(column)), column.type(), one.desc(), always));
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
            String cast = types().get(i).sqlName();
            values.add("cast(" + statement.parameter(new Source.CursorValue(i)) + " as " + cast + ")");
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
