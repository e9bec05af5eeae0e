package org.kinward.kernel.filter;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A tree that chooses records. See {@link FilterJson} for its one written form. */
public sealed interface Filter {
    /** Chooses everything. */
    Filter ALL = new And(List.of());

    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** Any of the parts; of none, nothing. */
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The complement: a record is chosen by {@code Not(x)} exactly when {@code x} does not choose it. */
    record Not(Filter part) implements Filter {}

    /**
     * @param path key of a field, or keys joined by dots from one relation to the next, as {@code account.industry}
     * @param operand the compared value as the field's type writes it; null node where the operator takes none
     */
    record Compare(String path, Operator operator, JsonNode operand) implements Filter {}

    static Filter and(Filter one, Filter other) {
        if (one.equals(ALL)) {
            return other;
        }
        return other.equals(ALL) ? one : new And(List.of(one, other));
    }
}
