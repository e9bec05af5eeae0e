package org.kinward.suite.sales.followup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands.
 *
 * @param why for whom alone it is; null for all
 */
record Plan(UUID id, String followUp, @Nullable String why, List<Moment> moments) {
    Plan {
        moments = List.copyOf(moments);
    }

    record Moment(
            UUID id,
            int day,
            String subject,
            @Nullable String channel,
            @Nullable UUID assignee) {}

    /** The one for a purchase: that for just why they bought, else that for whoever buys such a thing. */
    static Optional<Plan> of(List<Plan> all, Purchase purchase) {
        return all.stream()
                .filter(plan -> plan.followUp().equals(purchase.followUp()))
                .filter(plan -> plan.why() == null || plan.why().equals(purchase.why()))
                .reduce((one, other) -> one.why() == null && other.why() != null ? other : one);
    }
}
