package org.kinward.engine.record.query.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.record.query.GroupsQuery.Function;
import org.kinward.engine.record.query.GroupsQuery.Measure;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;

/** Figures of one period: what is gathered of each group, and how groups are put together to one of others and of all. */
final class Measures {
    /**
     * A figure in SQL.
     *
     * @param single of one group, from its own columns
     * @param merged of several groups
     */
    private record Figure(String key, String single, String merged) {}

    private final Statement statement;
    private final String prefix;
    private final Filter period;
    private final List<String> inner = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Figure> byKey = new HashMap<>();

    /** @param prefix of its columns, which no other period has */
    Measures(Statement statement, String prefix, Filter period) {
        this.statement = statement;
        this.prefix = prefix;
        this.period = period;
    }

    void add(Measure measure) {
        String name = prefix + figures.size();
        Figure figure = switch (measure) {
            case Measure.Count count -> {
                String column = column(name, "count(*)", count.filter());
                yield new Figure(count.key(), "g." + column, "coalesce(sum(r." + column + "), 0)::bigint");
            }
            case Measure.Aggregate aggregate -> aggregate(name, aggregate);
            case Measure.Ratio ratio -> ratio(ratio);
        };
        figures.add(figure);
        byKey.put(figure.key(), figure);
    }

    private Figure aggregate(String name, Measure.Aggregate aggregate) {
        Statement.Place place = statement.place(aggregate.field());
        Column measured = place.field()
                .type()
                .measureColumn()
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_GROUPABLE, Map.of("field", aggregate.field())));
        String value = place.column(place.field().columnName(measured));
        Function function = aggregate.function();
        if (function == Function.AVG) {
            String sum = column(name + "s", "sum(" + value + ")", aggregate.filter());
            String count = column(name + "n", "count(" + value + ")", aggregate.filter());
            return new Figure(
                    aggregate.key(),
                    "(g." + sum + " / nullif(g." + count + ", 0))",
                    "(sum(r." + sum + ") / nullif(sum(r." + count + "), 0))");
        }
        String name1 = function.name().toLowerCase(Locale.ROOT);
        String column = column(name, name1 + "(" + value + ")", aggregate.filter());
        return new Figure(aggregate.key(), "g." + column, name1 + "(r." + column + ")");
    }

    private Figure ratio(Measure.Ratio ratio) {
        Figure of = figure(ratio.of());
        Figure to = figure(ratio.to());
        return new Figure(ratio.key(), over(of.single(), to.single()), over(of.merged(), to.merged()));
    }

    private static String over(String of, String to) {
        return "round(" + of + "::numeric / nullif(" + to + ", 0), 4)";
    }

    private String column(String name, String function, Filter filter) {
        Filter only = Filter.and(period, filter);
        inner.add(function + (only.equals(Filter.ALL) ? "" : " filter (where " + statement.condition(only) + ")")
                + " as " + name);
        return name;
    }

    private Figure figure(String key) {
        Figure figure = byKey.get(key);
        if (figure == null) {
            throw new Refusal(ErrorCode.UNKNOWN_FIELD, Map.of("object", "measures", "field", key));
        }
        return figure;
    }

    String single(String key) {
        return figure(key).single();
    }

    List<String> inner() {
        return inner;
    }

    List<String> keys() {
        return figures.stream().map(Figure::key).toList();
    }

    /** The figures of several groups, with a comma before each. */
    String merged() {
        var sql = new StringBuilder();
        for (int i = 0; i < figures.size(); i++) {
            sql.append(", ")
                    .append(figures.get(i).merged())
                    .append(" as ")
                    .append(prefix)
                    .append('v')
                    .append(i);
        }
        return sql.toString();
    }

    List<String> outer() {
        List<String> outer = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            outer.add("x." + prefix + "v" + i);
        }
        return outer;
    }

    /** The filters of the columns, as often and in the order in which they are compiled. */
    static List<Filter> filters(List<Measure> measures, Filter period) {
        List<Filter> filters = new ArrayList<>();
        for (Measure measure : measures) {
            switch (measure) {
                case Measure.Count count -> filters.add(Filter.and(period, count.filter()));
                case Measure.Aggregate aggregate -> {
                    filters.add(Filter.and(period, aggregate.filter()));
                    if (aggregate.function() == Function.AVG) {
                        filters.add(Filter.and(period, aggregate.filter()));
                    }
                }
                case Measure.Ratio ratio -> {}
            }
        }
        return filters;
    }
}
