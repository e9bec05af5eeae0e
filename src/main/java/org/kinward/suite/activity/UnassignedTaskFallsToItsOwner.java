package org.kinward.suite.activity;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** A new task is for someone: for its owner when nobody else is named. */
@Component
final class UnassignedTaskFallsToItsOwner implements Rule {
    private final Task task;

    UnassignedTaskFallsToItsOwner(Task task) {
        this.task = task;
    }

    @Override
    public ObjectType type() {
        return task;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.isNew() && draft.get(task.assignee) == null) {
            draft.set(task.assignee, draft.get(task.owner));
        }
    }
}
