package org.kinward.engine.record.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.record.query.statement.Order;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;

/**
 * Records of one type by dimensions, with measures of each group. Without a dimension there is one group.
 *
 * @param sort measures, or dimensions by their place as {@code by0}; empty: by the dimensions
 */
public record GroupsQuery(
        String object, Filter filter, List<Dimension> by, List<Measure> measures, List<Order> sort, int limit)
        implements Query {
    public static final int MAX_LIMIT = 1_000;
    private static final int MAX_PARTS = 20;

    public GroupsQuery {
        by = List.copyOf(by);
        measures = List.copyOf(measures);
        sort = List.copyOf(sort);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new Refusal(ErrorCode.LIMIT_OUT_OF_RANGE, Map.of("max", MAX_LIMIT, "value", limit));
        }
        if (by.size() > MAX_PARTS || measures.size() > MAX_PARTS) {
            throw new Refusal(ErrorCode.LIMIT_OUT_OF_RANGE, Map.of("max", MAX_PARTS, "value", measures.size()));
        }
    }

    public record Dimension(String field, @Nullable Bucket bucket) {}

    /** Spans of time that dates are gathered in. */
    public enum Bucket {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    public record Order(String measure, boolean desc) {}

    /** What is measured of a group; {@code key} names it in the answer. */
    public sealed interface Measure {
        String key();

        record Count(String key, Filter filter) implements Measure {}

        /** Of the field's own numbers, of money in base currency. */
        record Aggregate(String key, Function function, String field, Filter filter) implements Measure {}

        /** One measure over another, to four decimals; nothing where the other is nothing. */
        record Ratio(String key, String of, String to) implements Measure {}
    }

    public enum Function {
        SUM,
        AVG,
        MIN,
        MAX
    }
}
