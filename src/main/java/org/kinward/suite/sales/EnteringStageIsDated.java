package org.kinward.suite.sales;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/**
 * A deal knows since when it is where it is: its age in the stage is counted from there, not from the last touch. Who
 * takes a move back has it stand where it stood, and since when it did.
 */
@Component
final class EnteringStageIsDated implements Rule {
    private final Opportunity deal;

    EnteringStageIsDated(Opportunity deal) {
        this.deal = deal;
    }

    @Override
    public ObjectType type() {
        return deal;
    }

    /** After the rules that choose a stage. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (draft.get(deal.stage) != null && draft.changes(deal.stage) && !draft.changes(deal.stageSince)) {
            draft.set(deal.stageSince, context.now());
        }
    }
}
