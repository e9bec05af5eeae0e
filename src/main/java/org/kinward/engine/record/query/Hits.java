package org.kinward.engine.record.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.query.run.Request;
import org.kinward.engine.record.query.run.Runner;
import org.kinward.engine.record.query.run.Values;
import org.kinward.engine.record.query.statement.Leaves;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.Operator;

/** Records found by part of a word through its index before anything else, as long as the part chooses few. */
final class Hits {
    /** Folded letters from which on parts of words choose well. */
    private static final int TRIGRAM = 3;
    /** Beyond as many hits a page of them is soon met along the order. */
    private static final int MOST = 5_000;

    private static final long MAX_AGE = Duration.ofSeconds(60).toNanos();
    private static final int MAX_KEPT = 10_000;

    private final Map<Asked, Known> kept = new ConcurrentHashMap<>();

    private record Asked(String object, String path, Object part) {}

    private record Known(boolean few, long at) {}

    boolean choose(Connection connection, Request request, Model model, Filter filter, Values values) {
        Optional<Integer> found = leaf(model, filter);
        if (found.isEmpty()) {
            return false;
        }
        int leaf = found.get();
        Object part = values.operands(leaf).getFirst();
        if (part.toString().replace("%", "").length() < TRIGRAM) {
            return false;
        }
        var asked = new Asked(model.key(), Leaves.of(filter).get(leaf).path(), part);
        long now = System.nanoTime();
        Known known = kept.get(asked);
        if (known == null || now - known.at() > MAX_AGE) {
            if (kept.size() > MAX_KEPT) {
                kept.clear();
            }
            known = new Known(few(connection, request, model, filter, values), now);
            kept.put(asked, known);
        }
        return known.few();
    }

    private static boolean few(Connection connection, Request request, Model model, Filter filter, Values values) {
        var statement = request.statement(model);
        String sql = "select count(*) from (" + select(statement, filter) + " limit " + (MOST + 1) + ") c";
        try {
            return Runner.run(connection, statement.finish(sql, false), values, rows -> {
                rows.next();
                return rows.getLong(1) <= MOST;
            });
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }

    /** Found by their parts first, whatever the planner thinks: after five runs it would walk the order's index instead. */
    static String first(Statement statement, PageStatement.Shape shape) {
        return "with hits as materialized (" + select(statement, shape.filter()) + ") ";
    }

    private static String select(Statement statement, Filter filter) {
        Model model = statement.root();
        int leaf = leaf(model, filter).orElseThrow();
        ModelField field = model.field(Leaves.of(filter).get(leaf).path());
        String column = field.columnName(field.type().searchColumn().orElseThrow());
        return "select id from " + model.table() + " where \"" + column + "\" like "
                + statement.parameter(new Source.Operand(leaf, 0));
    }

    /** The comparison by a part of a text that an index of word parts can serve: place among the leaves. */
    private static Optional<Integer> leaf(Model model, Filter filter) {
        List<Filter> together = filter instanceof Filter.And and ? and.parts() : List.of(filter);
        int at = 0;
        for (Filter one : together) {
            if (one instanceof Filter.Compare leaf
                    && (leaf.operator() == Operator.CONTAINS || leaf.operator() == Operator.STARTS_WITH)
                    && model.find(leaf.path()).filter(Hits::indexed).isPresent()) {
                return Optional.of(at);
            }
            at += Leaves.of(one).size();
        }
        return Optional.empty();
    }

    private static boolean indexed(ModelField field) {
        return field.type().searchColumn().isPresent()
                && (field.traits().title() || field.traits().searched());
    }
}
