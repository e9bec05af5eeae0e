package org.kinward.engine.record.query.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.query.GroupsQuery;
import org.kinward.engine.record.query.GroupsQuery.Dimension;
import org.kinward.engine.record.query.run.Request;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.FilterJson;
import org.kinward.kernel.filter.Operator;
import org.kinward.kernel.time.CalendarUnit;
import org.kinward.kernel.time.DaySpan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The filter that gives a group's records; of owned children, the records that own them. */
final class Opening {
    private final Model model;
    private final Filter all;
    private final String list;

    Opening(Catalogue catalogue, Model model, GroupsQuery query, @Nullable Periods periods) {
        this.model = model;
        this.all = periods == null ? query.filter() : Filter.and(query.filter(), periods.inNow());
        this.list = model.parent()
                .flatMap(parent -> catalogue.model(parent).childrenOf(model.key()))
                .map(field -> field.key())
                .orElse("");
    }

    /** Key of the type whose records the filters choose. */
    String object() {
        return model.parent().orElse(model.key());
    }

    /** @param values of the dimensions, as an operand takes them; null node where there is none */
    JsonNode filter(List<Dimension> by, List<JsonNode> values) {
        List<Filter> parts = new ArrayList<>();
        if (all instanceof Filter.And and) {
            parts.addAll(and.parts());
        } else {
            parts.add(all);
        }
        for (int i = 0; i < values.size(); i++) {
            parts.add(of(by.get(i), values.get(i)));
        }
        Filter whole = parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
        return FilterJson.write(list.isEmpty() ? whole : Filter.Many.any(list, whole));
    }

    private static Filter of(Dimension dimension, JsonNode value) {
        if (value.isNull()) {
            return new Filter.Compare(dimension.field(), Operator.IS_EMPTY, JsonNodeFactory.instance.nullNode());
        }
        if (value.isArray()) {
            return new Filter.Compare(dimension.field(), Operator.IN, value);
        }
        CalendarUnit bucket = dimension.bucket();
        if (bucket == null) {
            return new Filter.Compare(dimension.field(), Operator.IS, value);
        }
        LocalDate first = LocalDate.parse(value.asString());
        return Periods.within(dimension.field(), new DaySpan(first, bucket.plus(first, 1)));
    }

    /** Children are read by whoever may read what owns them. */
    static Model readable(Request request, String object) {
        Model model = request.catalogue().model(object);
        request.readable(model.parent().orElse(object));
        return model;
    }
}
