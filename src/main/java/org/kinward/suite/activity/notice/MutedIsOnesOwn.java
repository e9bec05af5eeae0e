package org.kinward.suite.activity.notice;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.suite.activity.OnesOwn;
import org.springframework.stereotype.Component;

/** What somebody does not want to hear is theirs to know. */
@Component
final class MutedIsOnesOwn implements Rule {
    private final Muted muted;

    MutedIsOnesOwn(Muted muted) {
        this.muted = muted;
    }

    @Override
    public ObjectType type() {
        return muted;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        OnesOwn.keep(draft, muted);
    }
}
