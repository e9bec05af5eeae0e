package org.kinward.engine.record.query.group;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.record.query.GroupsQuery;
import org.kinward.engine.record.query.GroupsQuery.Dimension;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.filter.Filter;

/**
 * A grouped statement: what is gathered of each group inside; then the groups in their order, those beyond the limit as
 * one, and all of them as one; around it the titles of what dimensions lead to.
 */
final class GroupsStatement {
    /** The columns before those of the dimensions: kind of row, and how many groups it stands for. */
    static final int FIXED = 2;

    /** Kinds of rows. */
    static final int GROUP = 0;

    static final int OTHERS = 1;
    static final int TOTAL = 2;

    private final Statement statement;
    private final GroupsQuery query;
    private final @Nullable Periods periods;
    private final Dimensions dimensions;
    private final Measures now;
    private final Measures before;

    GroupsStatement(Statement statement, GroupsQuery query, FieldContext context, @Nullable Periods periods) {
        this.statement = statement;
        this.query = query;
        this.periods = periods;
        this.dimensions = new Dimensions(statement, context, periods);
        this.now = new Measures(statement, "m", periods == null ? Filter.ALL : periods.inNow());
        this.before = new Measures(statement, "b", periods == null ? Filter.ALL : periods.inBefore());
    }

    Dimensions dimensions() {
        return dimensions;
    }

    /** Index of the first figure (from 1); those of the earlier period follow. */
    int figures() {
        return FIXED + dimensions.outer().size() + 1;
    }

    List<String> keys() {
        return now.keys();
    }

    Compiled compile() {
        String where = where();
        for (Dimension dimension : query.by()) {
            dimensions.add(dimension, FIXED + 1);
        }
        query.measures().forEach(now::add);
        if (periods != null) {
            query.measures().forEach(before::add);
        }
        List<String> gathered = new ArrayList<>(dimensions.inner());
        gathered.addAll(now.inner());
        gathered.addAll(before.inner());
        gathered.add("count(*) as n");
        String grouped = "select " + String.join(", ", gathered) + " from " + statement.from() + statement.takeJoins()
                + dimensions.laterals() + " where " + where + dimensions.groupBy();
        String figures = now.merged() + before.merged();
        String limit = statement.parameter(new Source.Limit());
        String rows = "select " + GROUP + " as kind, r.rn, 1::bigint as groups" + dimensions.columns("r.") + figures
                + " from r where r.rn <= " + limit + " group by r.rn" + dimensions.columns("r.")
                + " union all select " + OTHERS + ", null, count(*)" + dimensions.nothing() + figures
                + " from r where r.rn > " + limit + " having count(*) > 0"
                + " union all select " + TOTAL + ", null, count(*)" + dimensions.nothing() + figures + " from r";
        return statement.finish(
                "with g as (" + grouped + "), r as (select g.*, row_number() over (order by " + order()
                        + ") as rn from g) select " + String.join(", ", outer()) + " from (" + rows + ") x"
                        + dimensions.titleJoins() + " order by x.kind, x.rn",
                false);
    }

    private String where() {
        String where = statement.sight();
        if (!filter().equals(Filter.ALL)) {
            where += " and (" + statement.condition(filter()) + ")";
        }
        return where;
    }

    private Filter filter() {
        return filter(query, periods);
    }

    private static Filter filter(GroupsQuery query, @Nullable Periods periods) {
        return periods == null
                ? query.filter()
                : Filter.and(query.filter(), new Filter.Or(List.of(periods.inNow(), periods.inBefore())));
    }

    private List<String> outer() {
        List<String> outer = new ArrayList<>(List.of("x.kind", "x.groups"));
        outer.addAll(dimensions.outer());
        outer.addAll(now.outer());
        outer.addAll(before.outer());
        return outer;
    }

    private String order() {
        List<String> order = new ArrayList<>();
        for (GroupsQuery.Order one : query.sort()) {
            String by = one.measure().matches("by\\d")
                            && Integer.parseInt(one.measure().substring(2))
                                    < dimensions.groups().size()
                    ? "g." + one.measure()
                    : now.single(one.measure());
            order.add(by + (one.desc() ? " desc" : "") + " nulls last");
        }
        order.addAll(dimensions.order());
        return order.isEmpty() ? "1" : String.join(", ", order);
    }

    /** All comparisons of the query, in the order in which {@link #compile} meets them. */
    static List<Filter> filters(GroupsQuery query, @Nullable Periods periods) {
        List<Filter> filters = new ArrayList<>();
        filters.add(filter(query, periods));
        if (periods != null) {
            query.by().stream()
                    .filter(dimension -> periods.shifts(dimension))
                    .forEach(dimension -> filters.add(periods.inBefore()));
        }
        filters.addAll(Measures.filters(query.measures(), periods == null ? Filter.ALL : periods.inNow()));
        if (periods != null) {
            filters.addAll(Measures.filters(query.measures(), periods.inBefore()));
        }
        return filters;
    }
}
