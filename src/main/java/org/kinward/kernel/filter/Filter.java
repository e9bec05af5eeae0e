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

    /**
     * How many live records stand on the other side of a to-many relation: owned children, or records that point here.
     *
     * @param path key of a field of children, or type and relation as {@code task:about}; over relations before it, as
     *     {@code account.task:about}
     * @param operator of {@code IS, IS_NOT, LT, LE, GT, GE}
     * @param where which of them count, seen from them
     */
    record Many(String path, Operator operator, int number, Filter where) implements Filter {
        /** At least one. */
        public static Many any(String path, Filter where) {
            return new Many(path, Operator.GE, 1, where);
        }

        public static Many none(String path, Filter where) {
            return new Many(path, Operator.IS, 0, where);
        }

        public boolean isAny() {
            return operator == Operator.GE && number == 1;
        }

        public boolean isNone() {
            return operator == Operator.IS && number == 0;
        }
    }

    static Filter and(Filter one, Filter other) {
        if (one.equals(ALL)) {
            return other;
        }
        return other.equals(ALL) ? one : new And(List.of(one, other));
    }
}
