package org.kinward.suite.sales.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as far as its follow-up is concerned.
 *
 * @param won whether it stands won, and is not in the bin
 * @param day of the purchase
 */
record Purchase(
        UUID deal,
        boolean won,
        @Nullable LocalDate day,
        @Nullable String followUp,
        @Nullable String why,
        Parties parties) {
    /** Whose it is and with whom. */
    record Parties(
            @Nullable UUID owner,
            @Nullable UUID account,
            @Nullable UUID contact) {}
}
