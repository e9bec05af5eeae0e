package org.kinward.engine.field.formula;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.IntPredicate;
import org.kinward.kernel.text.Fold;

/** As in a filter: texts compare folded, money by its base amount, and what is missing equals nothing and precedes nothing. */
final class Comparing {
    private Comparing() {}

    static boolean equal(Object one, Object other) {
        return holds(one, other, order -> order == 0);
    }

    static boolean holds(Object one, Object other, IntPredicate wanted) {
        return one != Missing.MISSING && other != Missing.MISSING && wanted.test(order(one, other));
    }

    static boolean among(Object one, Object list) {
        return ((Collection<?>) list).stream().anyMatch(other -> equal(one, other));
    }

    static int order(Object one, Object other) {
        return switch (one) {
            case String text -> Fold.of(text).compareTo(Fold.of(other.toString()));
            case Boolean yes -> yes.compareTo((Boolean) other);
            case LocalDate day -> day.compareTo((LocalDate) other);
            case Instant moment -> moment.compareTo((Instant) other);
            default -> Amounts.number(one).compareTo(Amounts.number(other));
        };
    }
}
