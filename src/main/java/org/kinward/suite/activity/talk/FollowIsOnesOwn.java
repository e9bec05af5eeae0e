package org.kinward.suite.activity.talk;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.suite.activity.OnesOwn;
import org.springframework.stereotype.Component;

/** Who follows what is nobody else's business, and is said once. */
@Component
final class FollowIsOnesOwn implements Rule {
    private final Follow follow;

    FollowIsOnesOwn(Follow follow) {
        this.follow = follow;
    }

    @Override
    public ObjectType type() {
        return follow;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        OnesOwn.keep(draft, follow);
        Ref about = draft.get(follow.about);
        Ref owner = draft.get(follow.owner);
        if (about != null && owner != null) {
            draft.set(follow.once, owner.id() + "/" + about.id());
        }
    }
}
