package org.kinward.suite.purpose;

import java.util.List;
import java.util.Optional;
import org.kinward.engine.access.User;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.record.spi.Snapshot;
import org.springframework.stereotype.Component;

/**
 * A new objective is its owner's to reach when nobody else is named, and belongs to who is: whoever may see that person's work
 * sees it, and nobody else unless it is shared.
 */
@Component
final class ObjectiveBelongsToWhomItIsFor implements Rule {
    private final Objective objective;
    private final User user;

    ObjectiveBelongsToWhomItIsFor(Objective objective, User user) {
        this.objective = objective;
        this.user = user;
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
    public List<String> follows() {
        return List.of(objective.responsible.key());
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (!draft.isNew()) {
            return;
        }
        Ref owner = draft.get(objective.owner);
        Ref responsible = draft.get(objective.responsible);
        if (responsible == null) {
            draft.set(objective.responsible, owner);
        } else if (owner != null && owner.id().equals(context.user()) && !owner.equals(responsible)) {
            draft.set(objective.owner, responsible);
            Ref team = draft.get(objective.team);
            Optional<Snapshot> person = context.follow(draft, objective.responsible);
            // Whoever shared it with a team of their choice has said so.
            if (team == null || team.id().equals(context.team())) {
                draft.set(objective.team, person.map(one -> one.get(user.team)).orElse(null));
            }
        }
    }
}
