package org.kinward.suite.constituency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** A promise kept was kept at some moment, now if nobody says, and late if that is after its day; others were not kept at all. */
@Component
final class KeptPromiseHasKeptAt implements Rule {
    private final Promise promise;

    KeptPromiseHasKeptAt(Promise promise) {
        this.promise = promise;
    }

    @Override
    public ObjectType type() {
        return promise;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        String state = draft.get(promise.state);
        if (!Promise.KEPT.equals(state) && !Promise.KEPT_LATE.equals(state)) {
            draft.set(promise.keptAt, null);
            return;
        }
        Instant kept = Objects.requireNonNullElseGet(draft.get(promise.keptAt), context::now);
        LocalDate due = draft.get(promise.due);
        boolean late = due != null && context.dayOf(kept).isAfter(due);
        draft.set(promise.keptAt, kept);
        draft.set(promise.state, late ? Promise.KEPT_LATE : Promise.KEPT);
    }
}
