package org.kinward.engine.record.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
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
    /** What decides the text of the statement, operands left out. */
    record Shape(
            Model model,
            List<String> fields,
            Filter filter,
            List<Sort> sort,
            @Nullable Cursor cursor,
            boolean deleted,
            Plan plan,
            boolean byHits) {
        String key() {
            return model.key()
                    + '|'
                    + fields
                    + '|'
                    + Leaves.shape(filter)
                    + '|'
                    + sort
                    + '|'
                    + deleted
                    + '|'
                    + plan
                    + '|'
                    + byHits
                    + '|'
                    + missing();
        }

        private String missing() {
            return cursor == null
                    ? "first"
                    : cursor.values().stream()
                            .map(value -> value.isNull() ? "-" : "+")
                            .collect(Collectors.joining());
        }
    }

    /** The comparison by a part of a text that an index of word parts can serve: place among the leaves. */
    static Optional<Integer> hits(Model model, Filter filter) {
        List<Filter> together = filter instanceof Filter.And and ? and.parts() : List.of(filter);
        List<Filter.Compare> leaves = Leaves.of(filter);
        for (int i = 0; i < leaves.size(); i++) {
            Filter.Compare leaf = leaves.get(i);
            boolean part = leaf.operator() == Operator.CONTAINS || leaf.operator() == Operator.STARTS_WITH;
            if (part
                    && together.contains(leaf)
                    && model.find(leaf.path()).filter(PageStatement::indexed).isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean indexed(ModelField field) {
        return field.type().searchColumn().isPresent()
                && (field.traits().title() || field.traits().searched());
    }

    static PageStatement compile(Statement statement, Shape shape) {
        Model model = shape.model();
        String hits = shape.byHits() ? hitsFirst(statement, shape) : "";
        Order order = Order.of(statement, shape.sort());
        String where = "t.deleted_at is " + (shape.deleted() ? "not null" : "null");
        if (shape.byHits()) {
            where += " and t.id in (select id from hits)";
        }
        if (!shape.filter().equals(Filter.ALL)) {
            where += " and (" + statement.condition(shape.filter()) + ")";
        }
        Cursor cursor = shape.cursor();
        if (cursor != null) {
            where += " and " + order.after(statement, cursor);
        }
        String rows = rows(statement, shape.plan(), order, where);
        Selection selection = Selection.of(statement, shape.fields());
        String sql = hits + "select " + selection.columns() + again(order) + " from (" + rows + ") t"
                + statement.takeJoins() + " order by " + order.again(Statement.ROOT);
        return new PageStatement(model, statement.finish(sql, prepared(model, shape)), selection, order.types());
    }

    /** Found by their parts first, whatever the planner thinks: after five runs it would walk the order's index instead. */
    private static String hitsFirst(Statement statement, Shape shape) {
        int leaf = hits(shape.model(), shape.filter()).orElseThrow();
        Filter.Compare compare = Leaves.of(shape.filter()).get(leaf);
        ModelField field = shape.model().field(compare.path());
        String column = field.columnName(field.type().searchColumn().orElseThrow());
        return "with hits as materialized (select id from " + shape.model().table() + " where \"" + column + "\" like "
                + statement.parameter(new Source.Operand(leaf, 0)) + ") ";
    }

    private static String again(Order order) {
        var sql = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            sql.append(", t.s").append(i);
        }
        return sql.toString();
    }

    private static String rows(Statement statement, Plan plan, Order order, String where) {
        String table = statement.root().table();
        String joins = statement.takeJoins();
        String limit = " limit " + statement.parameter(new Source.Limit());
        String tail = where + " order by " + order.by() + limit;
        return switch (plan) {
            case WALK ->
                "select t.*" + order.columns() + " from " + table + " t" + joins + " where "
                        + statement
                                .guard(Statement.ROOT, statement.root())
                                .map(g -> g + " and ")
                                .orElse("") + tail;
            case GATHER ->
                "select t.*" + order.columns() + " from (select * from " + table + " t where "
                        + statement.guard(Statement.ROOT, statement.root()).orElse("true") + " offset 0) t" + joins
                        + " where " + tail;
            case BRANCHES -> {
                String ids = "select t.id" + order.columns() + " from " + table + " t" + joins + " where ";
                Model root = statement.root();
                String owned = "select b.* from unnest(" + statement.owners(root) + ") o(k) cross join lateral (" + ids
                        + "t.owner = o.k and " + tail + ") b";
                String teamed = "select b.* from unnest(" + statement.teams(root) + ") o(k) cross join lateral (" + ids
                        + "t.team = o.k and " + tail + ") b";
                yield "select t.*" + again(order).replace("t.", "k.") + " from (select * from (" + owned + " union "
                        + teamed + ") t order by " + order.again("t") + limit + ") k join " + table
                        + " t on t.id = k.id";
            }
        };
    }

    /** One plan serves all operands only where they choose no other index. */
    private static boolean prepared(Model model, Shape shape) {
        return shape.plan() != Plan.GATHER
                && Leaves.of(shape.filter()).stream()
                        .allMatch(leaf -> leaf.operator() == Operator.IS
                                && model.find(leaf.path())
                                        .filter(field -> field.type().reference())
                                        .isPresent());
    }
}
