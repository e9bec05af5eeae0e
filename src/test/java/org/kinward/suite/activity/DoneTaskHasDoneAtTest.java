package org.kinward.suite.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.DeclaredTypes.the;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kinward.suite.RuleBench;

class DoneTaskHasDoneAtTest {
    private final Task task = the(Task.class);
    private final DoneTaskHasDoneAt rule = new DoneTaskHasDoneAt(task);

    @Test
    void aTaskDoneIsDoneNow() {
        var draft = RuleBench.fresh(task);
        draft.set(task.status, "done");

        new RuleBench().apply(rule, draft);

        assertThat(draft.get(task.doneAt)).isEqualTo(RuleBench.NOON);
    }

    @Test
    void theMomentSomeoneGivesStays() {
        var draft = RuleBench.fresh(task);
        draft.set(task.status, "done");
        draft.set(task.doneAt, Instant.EPOCH);

        new RuleBench().apply(rule, draft);

        assertThat(draft.get(task.doneAt)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aTaskOpenedAgainWasNotDone() {
        var stored = RuleBench.fresh(task);
        stored.set(task.status, "done");
        stored.set(task.doneAt, Instant.EPOCH);
        var draft = RuleBench.changing(stored);
        draft.set(task.status, "open");

        new RuleBench().apply(rule, draft);

        assertThat(draft.get(task.doneAt)).isNull();
    }
}
