package org.kinward.engine.identity.token;

import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor.Within;

/**
 * Within what a token stays of what its holder may.
 *
 * @param days after how many it ends by itself
 * @param readOnly whether it is for reading alone
 * @param within of its holder's roles and rights those it has; null for all
 */
public record Limits(int days, boolean readOnly, @Nullable Within within) {
    public static final int MOST_DAYS = 366;
    /** A year, and all that its holder may. */
    public static final Limits WIDEST = new Limits(365, false, null);

    public Limits {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(days + " days");
        }
    }
}
