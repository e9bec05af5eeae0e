package org.kinward.suite.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinward.suite.DeclaredTypes.the;

import org.junit.jupiter.api.Test;
import org.kinward.engine.field.spi.Ref;
import org.kinward.kernel.id.Ids;
import org.kinward.suite.RuleBench;

class UnassignedTaskFallsToItsOwnerTest {
    private final Task task = the(Task.class);
    private final UnassignedTaskFallsToItsOwner rule = new UnassignedTaskFallsToItsOwner(task);
    private final Ref ana = new Ref("user", Ids.next());
    private final Ref rui = new Ref("user", Ids.next());

    @Test
    void aTaskForNobodyIsForItsOwner() {
        var draft = RuleBench.fresh(task);
        draft.set(task.owner, ana);

        new RuleBench().apply(rule, draft);

        assertThat(draft.get(task.assignee)).isEqualTo(ana);
    }

    @Test
    void aTaskForSomeoneElseIsForThem() {
        var draft = RuleBench.fresh(task);
        draft.set(task.owner, ana);
        draft.set(task.assignee, rui);

        new RuleBench().apply(rule, draft);

        assertThat(draft.get(task.assignee)).isEqualTo(rui);
    }
}
