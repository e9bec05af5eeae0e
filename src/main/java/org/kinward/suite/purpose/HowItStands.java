package org.kinward.suite.purpose;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.record.spi.Draft;
import org.kinward.kernel.error.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lays into an objective how it stands on a day, by the figure it has. */
@Component
public final class HowItStands {
    private final Objective objective;

    HowItStands(Objective objective) {
        this.objective = objective;
    }

    public void lay(Draft draft, LocalDate today) {
        lay(draft, standing(draft, today));
    }

    /** That what is measured cannot be read. */
    public void layUnreadable(Draft draft) {
        lay(draft, Standing.unreadable());
    }

    private void lay(Draft draft, Standing standing) {
        draft.set(objective.status, standing.status().wire());
        draft.set(objective.reason, standing.reason().wire());
        draft.set(objective.progress, standing.progress());
        draft.set(objective.remaining, standing.remaining());
        draft.set(objective.needed, standing.needed());
        draft.set(objective.pace, standing.pace());
        draft.set(objective.expected, standing.expected());
    }

    private Standing standing(Draft draft, LocalDate today) {
        LocalDate first = draft.get(objective.periodFrom);
        LocalDate last = draft.get(objective.periodTo);
        if (!Objective.QUANTITATIVE.equals(draft.get(objective.kind))) {
            return Standing.judged(draft.get(objective.judgement), last != null && today.isAfter(last));
        }
        var goal = new Goal(
                Objective.DOWN.equals(draft.get(objective.direction)),
                tallies(draft.get(objective.measure)),
                draft.get(objective.baseline),
                draft.get(objective.target),
                first == null ? LocalDate.MIN : first,
                last == null ? LocalDate.MAX : last);
        return Standing.of(goal, draft.get(objective.value), today);
    }

    private static boolean tallies(@Nullable JsonNode measure) {
        try {
            return measure != null && Measure.read(measure).tallies();
        } catch (Refusal malformed) {
            return false;
        }
    }
}
