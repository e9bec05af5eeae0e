package org.kinward.suite.activity;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** A task done was done at some moment, now if nobody says; one not done was done at none. */
@Component
final class DoneTaskHasDoneAt implements Rule {
    private final Task task;

    DoneTaskHasDoneAt(Task task) {
        this.task = task;
    }

    @Override
    public ObjectType type() {
        return task;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (!Task.DONE.equals(draft.get(task.status))) {
            draft.set(task.doneAt, null);
        } else if (draft.get(task.doneAt) == null) {
            draft.set(task.doneAt, context.now());
        }
    }
}
