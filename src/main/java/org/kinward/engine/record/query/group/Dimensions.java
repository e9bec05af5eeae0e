package org.kinward.engine.record.query.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.relation.RelationType;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.ColumnType;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.record.query.GroupsQuery.Dimension;
import org.kinward.engine.record.query.statement.Statement;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.time.CalendarUnit;

/** What groups differ by: what is grouped, how it is shown, and the titles of what it leads to. */
final class Dimensions {
    /**
     * A dimension in the answer.
     *
     * @param shown index of what is shown (from 1)
     * @param object index of the key of the type it leads to, where there are several; 0 for none
     * @param titles index of the title for each type it leads to
     */
    record Group(Dimension dimension, ModelField field, int shown, int object, Map<String, Integer> titles) {}

    private final Statement statement;
    private final FieldContext context;
    private final @Nullable Periods periods;
    private final List<Group> groups = new ArrayList<>();
    private final List<String> inner = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<String> outer = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();
    private final StringBuilder laterals = new StringBuilder();

    Dimensions(Statement statement, FieldContext context, @Nullable Periods periods) {
        this.statement = statement;
        this.context = context;
        this.periods = periods;
    }

    /** @param first index of the first column of the answer that is free */
    void add(Dimension dimension, int first) {
        Statement.Place place = statement.place(dimension.field());
        ModelField field = place.field();
        Column elements = field.type().elementsColumn().orElse(null);
        if (!field.type().groupable() && elements == null) {
            throw new Refusal(ErrorCode.NOT_GROUPABLE, Map.of("field", dimension.field()));
        }
        String name = "by" + groups.size();
        String column = place.column(field.column());
        Column compared = field.type().searchColumn().orElse(null);
        int shown = first + outer.size();
        int object = 0;
        if (elements != null) {
            several(name, column, place.column(field.columnName(elements)));
        } else if (compared != null) {
            // What is equal to people is one group, under one of its spellings.
            key(name, place.column(field.columnName(compared)));
            carried(name + "l", "min(" + column + ")");
            outer.add("x." + name + "l");
        } else {
            key(name, bucketed(column, dimension));
            outer.add("x." + name);
        }
        List<String> targets = field.type().reference() ? field.settings().targets() : List.of();
        if (targets.size() > 1) {
            key(name + "o", place.column(field.columnName(RelationType.OBJECT)));
            object = first + outer.size();
            outer.add("x." + name + "o");
        }
        Map<String, Integer> titles = new java.util.LinkedHashMap<>();
        for (String target : targets) {
            titles.put(target, first + outer.size());
            outer.add(title(name, target));
        }
        groups.add(new Group(dimension, field, shown, object, titles));
    }

    /** A record is in the group of each of its values; one that has none in that of nothing. */
    private void several(String name, String values, String compared) {
        String each = "e" + name;
        String unnested = values.equals(compared) ? values : values + ", " + compared;
        String names = values.equals(compared) ? "(fold)" : "(value, fold)";
        laterals.append(" left join lateral unnest(").append(unnested).append(") as ");
        laterals.append(each).append(names).append(" on true");
        key(name, each + ".fold");
        carried(name + "l", "min(" + each + (values.equals(compared) ? ".fold)" : ".value)"));
        outer.add("x." + name + "l");
    }

    private void key(String name, String expression) {
        inner.add(expression + " as " + name);
        // By its place: an expression with parameters is not known again.
        keys.add(String.valueOf(inner.size()));
        columns.add(name);
    }

    private void carried(String name, String expression) {
        inner.add(expression + " as " + name);
        columns.add(name);
    }

    private String title(String name, String target) {
        Model model = statement.catalogue().model(target);
        String alias = "d" + name + outer.size();
        joins.append(" left join ").append(model.table()).append(' ').append(alias);
        joins.append(" on ").append(alias).append(".id = x.").append(name);
        statement.guard(alias, model).ifPresent(guard -> joins.append(" and ").append(guard));
        return alias + ".\"" + model.title().column() + '"';
    }

    /** The first day of the span, in the workspace's zone; days of the earlier period under those they are compared with. */
    private String bucketed(String column, Dimension dimension) {
        CalendarUnit bucket = dimension.bucket();
        if (bucket == null) {
            return column;
        }
        ColumnType type =
                statement.place(dimension.field()).field().columns().getFirst().type();
        if (type != ColumnType.DATE && type != ColumnType.INSTANT) {
            throw new Refusal(ErrorCode.NOT_GROUPABLE, Map.of("field", dimension.field()));
        }
        String local = type == ColumnType.DATE
                ? column
                : "(" + column + " at time zone '" + context.zone().getId() + "')";
        if (periods != null && periods.shifts(dimension)) {
            local = "case when " + statement.condition(periods.inBefore()) + " then " + local + " + " + periods.shift()
                    + " else " + local + " end";
        }
        int shift = bucket.shift(context.fiscalYear());
        String months = shift == 0 ? "" : " interval '" + shift + " months'";
        return shift == 0
                ? "date_trunc('" + bucket.plain().wire() + "', " + local + ")::date"
                : "(date_trunc('" + bucket.plain().wire() + "', (" + local + ") -" + months + ") +" + months
                        + ")::date";
    }

    List<Group> groups() {
        return groups;
    }

    List<String> inner() {
        return inner;
    }

    List<String> outer() {
        return outer;
    }

    /** What makes several rows of one record, after the joins that its paths need. */
    String laterals() {
        return laterals.toString();
    }

    String titleJoins() {
        return joins.toString();
    }

    String groupBy() {
        return keys.isEmpty() ? "" : " group by " + String.join(", ", keys);
    }

    /** Their columns with a comma before each, from a select or as nothing. */
    String columns(String prefix) {
        return columns.stream().map(column -> ", " + prefix + column).collect(Collectors.joining());
    }

    String nothing() {
        return ", null".repeat(columns.size());
    }

    List<String> order() {
        return IntStream.range(0, groups.size())
                .mapToObj(i -> "g.by" + i + " nulls last")
                .toList();
    }
}
