package org.kinward.suite.purpose;

import java.util.List;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** No objective serves itself, over however many others. */
@Component
final class ObjectiveIsNotItsOwnAncestor implements Rule {
    private final Objective objective;

    ObjectiveIsNotItsOwnAncestor(Objective objective) {
        this.objective = objective;
    }

    @Override
    public ObjectType type() {
        return objective;
    }

    @Override
    public List<String> follows() {
        return List.of(objective.parent.key() + "*");
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.changes(objective.parent) && context.circular(draft, objective.parent)) {
            draft.reject(objective.parent, ErrorCode.OWN_ANCESTOR);
        }
    }
}
