package org.kinward.engine.record.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Sort;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;

/**
 * A page of records of one type.
 *
 * @param fields keys, or a hop such as {@code stage.kind}; empty for all but long texts
 * @param sort empty for the type's own order
 * @param cursor of the page before; null for the first
 * @param deleted those in the bin instead of the live ones
 * @param count whether to count how many there are in all, up to {@value #MAX_COUNT}
 */
public record PageQuery(
        String object,
        List<String> fields,
        Filter filter,
        List<Sort> sort,
        int limit,
        @Nullable String cursor,
        boolean deleted,
        boolean count)
        implements Query {
    public static final int MAX_LIMIT = 200;
    public static final int MAX_COUNT = 10_000;

    public PageQuery {
        fields = List.copyOf(fields);
        sort = List.copyOf(sort);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new Refusal(ErrorCode.LIMIT_OUT_OF_RANGE, Map.of("max", MAX_LIMIT, "value", limit));
        }
    }
}
