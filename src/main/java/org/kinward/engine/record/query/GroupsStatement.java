package org.kinward.engine.record.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.record.query.GroupsQuery.Bucket;
import org.kinward.engine.record.query.GroupsQuery.Dimension;
import org.kinward.engine.record.query.GroupsQuery.Measure;
import org.kinward.engine.record.query.statement.Compiled;
import org.kinward.engine.record.query.statement.Source;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;

/** A grouped statement: dimensions and plain measures inside, ratios and titles of what dimensions point to around. */
final class GroupsStatement {
    /**
     * A dimension in the answer.
     *
     * @param at index of its column (from 1)
     * @param title index of the title of what it points to; 0 for none
     * @param target key of the type it points to; null where it points nowhere
     */
    record Group(
            ModelField field,
            @Nullable Bucket bucket,
            int at,
            int title,
            @Nullable String target) {}

    record MeasureColumn(String key, int at) {}

    private final Statement statement;
    private final GroupsQuery query;
    private final String zone;
    private final List<Group> groups = new ArrayList<>();
    private final List<MeasureColumn> measures = new ArrayList<>();
    private final Map<String, String> expressions = new HashMap<>();
    private final List<String> inner = new ArrayList<>();
    private final List<String> outer = new ArrayList<>();
    private final StringBuilder titles = new StringBuilder();

    GroupsStatement(Statement statement, GroupsQuery query, String zone) {
        this.statement = statement;
        this.query = query;
        this.zone = zone;
    }

    List<Group> groups() {
        return groups;
    }

    List<MeasureColumn> measures() {
        return measures;
    }

    Compiled compile() {
        Model model = statement.root();
        String where = "t.deleted_at is null"
                + statement
                        .guard(Statement.ROOT, model)
                        .map(guard -> " and " + guard)
                        .orElse("");
        if (!query.filter().equals(Filter.ALL)) {
            where += " and (" + statement.condition(query.filter()) + ")";
        }
        for (int i = 0; i < query.by().size(); i++) {
            dimension(query.by().get(i), "by" + i);
        }
        for (Measure measure : query.measures()) {
            measure(measure);
        }
        if (inner.isEmpty()) {
            inner.add("count(*) as n");
        }
        String grouped = "select " + String.join(", ", inner) + " from " + model.table() + " t" + statement.takeJoins()
                + " where " + where + groupBy();
        String sql = "select " + (outer.isEmpty() ? "g.n" : String.join(", ", outer)) + " from (" + grouped + ") g"
                + titles + " order by " + order() + " limit " + statement.parameter(new Source.Limit());
        return statement.finish(sql, false);
    }

    private String groupBy() {
        if (query.by().isEmpty()) {
            return "";
        }
        var sql = new StringBuilder(" group by ");
        for (int i = 0; i < query.by().size(); i++) {
            sql.append(i > 0 ? ", " : "").append(i + 1);
        }
        return sql.toString();
    }

    private void dimension(Dimension dimension, String name) {
        Statement.Place place = statement.place(dimension.field());
        ModelField field = place.field();
        if (!field.type().groupable()) {
            throw new Refusal(ErrorCode.NOT_GROUPABLE, Map.of("field", dimension.field()));
        }
        inner.add(bucketed(place.column(field.column()), field, dimension.bucket()) + " as " + name);
        int at = add("g." + name);
        List<String> targets = field.settings().targets();
        if (field.type().reference() && targets.size() == 1) {
            Model target = statement.catalogue().model(targets.getFirst());
            String alias = "d" + name;
            titles.append(" left join ").append(target.table()).append(' ').append(alias);
            titles.append(" on ").append(alias).append(".id = g.").append(name);
            statement
                    .guard(alias, target)
                    .ifPresent(guard -> titles.append(" and ").append(guard));
            groups.add(new Group(
                    field, null, at, add(alias + ".\"" + target.title().column() + '"'), target.key()));
        } else {
            groups.add(new Group(field, dimension.bucket(), at, 0, null));
        }
    }

    /** The first day of the span, in the workspace's zone. */
    private String bucketed(String column, ModelField field, @Nullable Bucket bucket) {
        if (bucket == null) {
            return column;
        }
        ColumnType type = field.columns().getFirst().type();
        if (type != ColumnType.DATE && type != ColumnType.INSTANT) {
            throw new Refusal(ErrorCode.NOT_GROUPABLE, Map.of("field", field.key()));
        }
        String local = type == ColumnType.DATE ? column : "(" + column + " at time zone '" + zone + "')";
        return "date_trunc('" + bucket.name().toLowerCase(Locale.ROOT) + "', " + local + ")::date";
    }

    private int add(String column) {
        outer.add(column);
        return outer.size();
    }

    private void measure(Measure measure) {
        String name = "m" + measures.size();
        switch (measure) {
            case Measure.Count count -> plain(name, count.key(), "count(*)", count.filter());
            case Measure.Aggregate aggregate -> plain(name, aggregate.key(), aggregated(aggregate), aggregate.filter());
            case Measure.Ratio ratio -> {
                String of = expression(ratio.of());
                String to = expression(ratio.to());
                String expression = "round(" + of + "::numeric / nullif(" + to + ", 0), 4)";
                measures.add(new MeasureColumn(ratio.key(), add(expression)));
                expressions.put(ratio.key(), expression);
            }
        }
    }

    private void plain(String name, String key, String function, Filter filter) {
        String only = filter.equals(Filter.ALL) ? "" : " filter (where " + statement.condition(filter) + ")";
        inner.add(function + only + " as " + name);
        measures.add(new MeasureColumn(key, add("g." + name)));
        expressions.put(key, "g." + name);
    }

    private String aggregated(Measure.Aggregate aggregate) {
        Statement.Place place = statement.place(aggregate.field());
        Column column = place.field()
                .type()
                .measureColumn()
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_GROUPABLE, Map.of("field", aggregate.field())));
        return aggregate.function().name().toLowerCase(Locale.ROOT) + "("
                + place.column(place.field().columnName(column)) + ")";
    }

    private String expression(String measure) {
        String expression = expressions.get(measure);
        if (expression == null) {
            throw new Refusal(ErrorCode.UNKNOWN_FIELD, Map.of("object", "measures", "field", measure));
        }
        return expression;
    }

    private String order() {
        List<String> order = new ArrayList<>();
        for (GroupsQuery.Order one : query.sort()) {
            String by = one.measure().matches("by\\d+")
                            && Integer.parseInt(one.measure().substring(2)) < groups.size()
                    ? "g." + one.measure()
                    : expression(one.measure());
            order.add(by + (one.desc() ? " desc" : "") + " nulls last");
        }
        for (int i = 0; i < groups.size(); i++) {
            order.add("g.by" + i + " nulls last");
        }
        return order.isEmpty() ? "1" : String.join(", ", order);
    }
}
