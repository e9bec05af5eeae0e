package org.kinward.suite.sales.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Origin;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.suite.activity.Task;
import org.springframework.stereotype.Component;

/**
 * A moment of a plan is kept when it is done by its day, late when it is done after, missed when somebody drops it, and
 * withdrawn when the deal it follows is not won any more. While it is open it is none of these.
 */
@Component
final class FollowUpIsKeptOrNot implements Rule {
    private final Task task;
    private final FollowUpTask moment;

    FollowUpIsKeptOrNot(Task task, FollowUpTask moment) {
        this.task = task;
        this.moment = moment;
    }

    @Override
    public ObjectType type() {
        return task;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        boolean asked = draft.isNew() || draft.changes(task.status) || draft.changes(task.due);
        if (draft.get(moment.plan) != null && asked) {
            draft.set(moment.outcome, outcome(draft, context));
        }
    }

    private @Nullable String outcome(Draft draft, RuleContext context) {
        String status = draft.get(task.status);
        if (Task.CANCELLED.equals(status)) {
            boolean settled = !draft.changes(task.status) && draft.get(moment.outcome) != null;
            return settled
                    ? draft.get(moment.outcome)
                    : context.origin() == Origin.SYSTEM ? FollowUpTask.WITHDRAWN : FollowUpTask.MISSED;
        }
        if (!Task.DONE.equals(status)) {
            return null;
        }
        LocalDate due = draft.get(task.due);
        LocalDate done = draft.changes(task.status) ? context.today() : null;
        if (done == null) {
            return draft.get(moment.outcome);
        }
        return due == null || !done.isAfter(due) ? FollowUpTask.KEPT : FollowUpTask.LATE;
    }
}
