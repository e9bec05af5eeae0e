package org.kinward.suite.purpose;

import java.time.LocalDate;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.time.CalendarUnit;
import org.springframework.stereotype.Component;

/** An objective is for a stretch of days, this quarter if nobody says; its end is not before its beginning. */
@Component
final class ObjectiveHasItsPeriod implements Rule {
    private final Objective objective;

    ObjectiveHasItsPeriod(Objective objective) {
        this.objective = objective;
    }

    @Override
    public ObjectType type() {
        return objective;
    }

    @Override
    public int order() {
        return -10;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        LocalDate first = draft.get(objective.periodFrom);
        LocalDate last = draft.get(objective.periodTo);
        if (first == null) {
            first = CalendarUnit.QUARTER.first(last == null ? context.today() : last);
            draft.set(objective.periodFrom, first);
        }
        if (last == null) {
            CalendarUnit quarter = CalendarUnit.QUARTER;
            draft.set(objective.periodTo, quarter.plus(quarter.first(first), 1).minusDays(1));
        } else if (last.isBefore(first)) {
            draft.reject(objective.periodTo, ErrorCode.ENDS_BEFORE_IT_BEGINS);
        }
    }
}
