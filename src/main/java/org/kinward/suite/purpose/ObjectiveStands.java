package org.kinward.suite.purpose;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** An objective stands where its last check-in says, unless its figure is measured; a check-in is of today if it says no day. */
@Component
final class ObjectiveStands implements Rule {
    private final Objective objective;
    private final CheckIn checkIn;
    private final HowItStands how;

    ObjectiveStands(Objective objective, CheckIn checkIn, HowItStands how) {
        this.objective = objective;
        this.checkIn = checkIn;
        this.how = how;
    }

    @Override
    public ObjectType type() {
        return objective;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        draft.children(objective.checkIns).stream().filter(Draft::isNew).forEach(one -> complete(one, context));
        if (draft.get(objective.measure) == null) {
            draft.set(objective.value, last(draft, checkIn.value));
        }
        draft.set(objective.judgement, last(draft, checkIn.judgement));
        how.lay(draft, context.today());
    }

    private void complete(Draft one, RuleContext context) {
        if (one.get(checkIn.date) == null) {
            one.set(checkIn.date, context.today());
        }
        if (one.get(checkIn.by) == null && context.user() != null) {
            one.set(checkIn.by, new Ref("user", Objects.requireNonNull(context.user())));
        }
    }

    /** Of the latest that says it; of two on one day, of the later one. */
    private <T> @Nullable T last(Draft draft, Field<T> field) {
        Draft last = null;
        for (Draft one : draft.children(objective.checkIns)) {
            if (one.get(field) != null && (last == null || !day(one).isBefore(day(last)))) {
                last = one;
            }
        }
        return last == null ? null : last.get(field);
    }

    private LocalDate day(Draft one) {
        return Objects.requireNonNullElse(one.get(checkIn.date), LocalDate.MIN);
    }
}
