package org.kinward.platform.workspace;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which nobody is there.
 *
 * @param holiday what the day is called, as texts name it; null unless that is why
 */
public record ClosedDay(LocalDate date, Why why, @Nullable String holiday) {
    /** Of several reasons the one that tells most. */
    public enum Why {
        HOLIDAY,
        /** One of the company's own. */
        OWN,
        /** The company is never there on that day of the week. */
        WEEK
    }
}
