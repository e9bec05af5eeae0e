package org.kinward.suite.purpose.keep;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Origin;
import org.kinward.engine.record.Queries;
import org.kinward.kernel.error.Refusal;
import org.kinward.suite.purpose.Measure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a count.
 *
 * @param value null where there is none
 * @param readable whether who it is measured as may read all that is asked
 */
record Figure(@Nullable BigDecimal value, boolean readable) {
    private static final Figure UNREADABLE = new Figure(null, false);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is asked: written as objectives keep it. */
    record Asked(
            JsonNode measure,
            LocalDate first,
            LocalDate last,
            @Nullable UUID as) {}

    /** With the rights of who it is measured as: the one way out, and its one guard. */
    static Figure count(Queries queries, Asked asked) {
        if (asked.as() == null) {
            return UNREADABLE;
        }
        try {
            Measure measure = Measure.read(asked.measure());
            var actor = new Actor(asked.as(), Origin.SYSTEM, Locale.ENGLISH);
            byte[] answer = queries.groups(actor, measure.query(asked.first(), asked.last()));
            JsonNode value = JsonMapper.shared()
                    .readTree(answer)
                    .at("/groups/0/measures")
                    .path(Measure.KEY);
            return new Figure(read(measure, value), true);
        } catch (Refusal unreadable) {
            return UNREADABLE;
        }
    }

    private static @Nullable BigDecimal read(Measure measure, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return measure.tallies() ? BigDecimal.ZERO : null;
        }
        BigDecimal number = new BigDecimal(value.asString());
        BigDecimal shown = measure.kind() == Measure.Kind.RATIO ? number.multiply(HUNDRED) : number;
        BigDecimal plain = shown.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
