package org.kinward.engine.record.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Sort;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.query.statement.Leaves;
import org.kinward.engine.record.query.statement.Order;
import org.kinward.engine.record.query.statement.Selection;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.page.Cursor;

/**
 * A page's statement: an inner select that finds the rows in order, and around it the titles of what they point to, for
 * as many rows as the page has.
 */
record PageStatement(Model model, Compiled compiled, Selection selection, List<ColumnType> orderTypes) {
    /**
     * What decides the text of the statement, operands left out. The number of rows is part of it: a plan for any number
     * is a plan for a tenth of the table.
     *
     * @param sight how many owners and teams are named one by one, so that one plan serves; empty where they are arrays
     */
    record Shape(
            Model model,
            List<String> fields,
            Filter filter,
            List<Sort> sort,
            @Nullable Cursor cursor,
            boolean deleted,
            Plan plan,
            boolean byHits,
            int rows,
            Optional<Sight.Size> sight) {
        /** What tells it from every other shape. */
        Key key(Guards guards, long catalogue) {
            var asked = new Asked(model.key(), fields, Leaves.shape(filter), sort, rows, deleted);
            return new Key(guards, catalogue, asked, missing(), plan, byHits, sight);
        }

        /** Which of the cursor's values are there: the text compares a missing one otherwise. */
        private String missing() {
            return cursor == null
                    ? "first"
                    : cursor.values().stream()
                            .map(value -> value.isNull() ? "-" : "+")
                            .collect(Collectors.joining());
        }
    }

    /**
     * Which types are guarded by arrays and which not at all, and which are known by heart. Both are long, made once for many
     * requests, and remember their hashes: joined they would be hashed anew for each.
     */
    record Guards(String rights, String references) {}

    private record Asked(
            String object, List<String> fields, String filter, List<Sort> sort, int rows, boolean deleted) {}

    /** Compared part by part: to write it all as one text, for each page asked, took a tenth of the page's time. */
    record Key(
            Guards guards,
            long catalogue,
            Asked asked,
            String missing,
            Plan plan,
            boolean byHits,
            Optional<Sight.Size> sight) {}

    static PageStatement compile(Statement statement, Shape shape) {
        Model model = shape.model();
        String hits = shape.byHits() ? Hits.first(statement, shape) : "";
        Order order = Order.of(statement, shape.sort());
        String where = "t.deleted_at is " + (shape.deleted() ? "not null" : "null");
        if (shape.byHits()) {
            where += " and t.id in (select id from hits)";
        }
        if (!shape.filter().equals(Filter.ALL)) {
            where += " and (" + statement.condition(shape.filter()) + ")";
        }
        String rows = rows(statement, shape, order, where);
        Selection selection = Selection.of(statement, shape.fields());
        String sql = hits + "select " + selection.columns() + again(order) + " from (" + rows + ") t"
                + statement.takeJoins() + " order by " + order.again(Statement.ROOT);
        return new PageStatement(model, statement.finish(sql, prepared(model, shape)), selection, order.types());
    }

    private static String again(Order order) {
        var sql = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            sql.append(", t.s").append(i);
        }
        return sql.toString();
    }

    private static String rows(Statement statement, Shape shape, Order order, String where) {
        String joins = statement.takeJoins();
        return switch (shape.plan()) {
            case WALK -> walk(statement, shape, order, joins + " where " + guarded(statement) + where);
            case GATHER ->
                // The fence has all that an index needs to serve: who may see it, and that it is not in the bin.
                found(
                        statement,
                        order,
                        "select t.id" + order.columns() + " from (select * from (" + gathered(statement)
                                + ") t offset 0) t" + joins + " where " + where + end(statement, shape, order));
            case BRANCHES -> branches(statement, order, joins + " where ", where + end(statement, shape, order), shape);
        };
    }

    /** An index of one table cannot serve what another table has a say in: those ways are gone one by one. */
    private static String gathered(Statement statement) {
        Model root = statement.root();
        return statement.seenThrough(root)
                ? statement.gathered()
                : "select * from " + root.table() + " t where " + guarded(statement) + "t.deleted_at is null";
    }

    private static String guarded(Statement statement) {
        return statement
                .guard(Statement.ROOT, statement.root())
                .map(guard -> guard + " and ")
                .orElse("");
    }

    private static String end(Statement statement, Shape shape, Order order) {
        Cursor cursor = shape.cursor();
        return (cursor == null ? "" : " and " + order.after(statement, cursor)) + " order by " + order.by() + " limit "
                + shape.rows();
    }

    private static String walk(Statement statement, Shape shape, Order order, String where) {
        List<String> stretches = order.stretches(statement, shape.cursor()).stream()
                .map(stretch -> "(select t.*" + order.columns() + " from "
                        + statement.root().table() + " t" + where + " and " + stretch.where() + " order by "
                        + stretch.by() + " limit " + shape.rows() + ")")
                .toList();
        return stretches.size() == 1
                ? stretches.getFirst()
                : "select * from (" + String.join(" union all ", stretches) + ") t order by " + order.again("t")
                        + " limit " + shape.rows();
    }

    private static String branches(Statement statement, Order order, String start, String end, Shape shape) {
        Model root = statement.root();
        String ids = "select t.id" + order.columns() + " from " + root.table() + " t" + start;
        String among = shape.sight()
                .map(sight -> members(root, sight)
                        .map(member -> "(" + ids + member.column() + " = cast(" + statement.parameter(member.source())
                                + " as uuid) and " + end + ")")
                        .collect(Collectors.joining(" union ")))
                .orElseGet(() -> statement.ties(root).stream()
                        .map(tie -> each(statement.ends(root.key(), tie), ids + "t." + tie.column(), end))
                        .collect(Collectors.joining(" union ")));
        return found(
                statement,
                order,
                "select * from (" + among + ") t order by " + order.again("t") + " limit " + shape.rows());
    }

    /** The whole rows of a page whose ids and places in the order are found: what else a row holds is carried through no sorting. */
    private static String found(Statement statement, Order order, String page) {
        return "select t.*" + again(order).replace("t.", "k.") + " from (" + page + ") k join "
                + statement.root().table() + " t on t.id = k.id";
    }

    private static String each(String among, String ids, String end) {
        return "select b.* from unnest(" + among + ") o(k) cross join lateral (" + ids + " = o.k and " + end + ") b";
    }

    private record Member(String column, Source source) {}

    private static Stream<Member> members(Model root, Sight.Size sight) {
        return sight.ties().entrySet().stream()
                .flatMap(entry -> IntStream.range(0, entry.getValue())
                        .mapToObj(i -> new Member(
                                "t." + entry.getKey().column(), new Source.End(root.key(), entry.getKey(), i))));
    }

    /** One plan serves all operands only where they choose no other index. */
    private static boolean prepared(Model model, Shape shape) {
        return shape.plan() != Plan.GATHER
                && !Leaves.anyMany(shape.filter())
                && Leaves.of(shape.filter()).stream()
                        .allMatch(leaf -> leaf.operator() == Operator.IS
                                && model.find(leaf.path())
                                        .filter(field -> field.type().reference())
                                        .isPresent());
    }
}
