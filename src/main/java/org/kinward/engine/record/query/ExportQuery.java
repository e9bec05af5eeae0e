package org.kinward.engine.record.query;

import java.util.List;
import org.kinward.engine.catalog.Sort;
import org.kinward.kernel.filter.Filter;

/**
 * All records of one type that a filter chooses, however many.
 *
 * @param fields keys, hops such as {@code stage.kind}, and lists of children; empty for every field and list
 * @param sort empty for the type's own order
 */
public record ExportQuery(String object, List<String> fields, Filter filter, List<Sort> sort) implements Query {
    public ExportQuery {
        fields = List.copyOf(fields);
        sort = List.copyOf(sort);
    }
}
