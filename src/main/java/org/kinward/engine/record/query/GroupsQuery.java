package org.kinward.engine.record.query;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.time.CalendarUnit;
import tools.jackson.databind.JsonNode;

/**
 * Records of one type, or owned children of one, by dimensions, with measures of each group. Without a dimension there is
 * one group.
 *
 * @param compare two periods beside each other; null for everything that the filter chooses
 * @param sort measures, or dimensions by their place as {@code by0}; empty: by the dimensions
 * @param limit most groups; what is beyond is gathered into one of others
 */
public record GroupsQuery(
        String object,
        Filter filter,
        List<Dimension> by,
        List<Measure> measures,
        @Nullable Compare compare,
        List<Order> sort,
        int limit)
        implements Query {
    public static final int MAX_LIMIT = 1_000;
    private static final int MAX_DIMENSIONS = 5;
    private static final int MAX_MEASURES = 20;

    public GroupsQuery {
        by = List.copyOf(by);
        measures = List.copyOf(measures);
        sort = List.copyOf(sort);
        requireAtMost(MAX_LIMIT, limit < 1 ? MAX_LIMIT + 1 : limit);
        requireAtMost(MAX_DIMENSIONS, by.size());
        requireAtMost(MAX_MEASURES, measures.size());
        Set<String> keys = new HashSet<>();
        for (Measure measure : measures) {
            if (!keys.add(measure.key())) {
                throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("part", "measures", "value", measure.key()));
            }
        }
    }

    private static void requireAtMost(int max, int value) {
        if (value > max) {
            throw new Refusal(ErrorCode.LIMIT_OUT_OF_RANGE, Map.of("max", max, "value", value));
        }
    }

    /**
     * @param bucket span of the calendar that days are gathered in; null for none
     */
    public record Dimension(String field, @Nullable CalendarUnit bucket) {}

    public record Order(String measure, boolean desc) {}

    /**
     * @param field a day or a moment
     * @param span as {@code within} takes it
     */
    public record Compare(String field, JsonNode span, Against against) {}

    /** The period that one is compared with: the one just before it, or the same a year earlier. */
    public enum Against {
        PREVIOUS,
        YEAR
    }

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
