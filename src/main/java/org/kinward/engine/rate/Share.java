package org.kinward.engine.rate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Amounts whose worth a rate has a say in.
 *
 * @param currency null for all
 * @param first    first day; null from the beginning
 * @param before   the day after the last; null for ever
 */
record Share(
        @Nullable String currency,
        @Nullable LocalDate first,
        @Nullable LocalDate before) {
    static final Share ALL = new Share(null, null, null);
}
