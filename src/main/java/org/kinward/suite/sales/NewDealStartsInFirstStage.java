package org.kinward.suite.sales;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/**
 * A new deal nobody gave a stage is in the first open one of its pipeline, or of the first pipeline. No relation of the
 * draft leads there, so this rule asks; and it sets what the stage brings, for other rules cannot follow to it any more.
 */
@Component
final class NewDealStartsInFirstStage implements Rule {
    private final Opportunity deal;
    private final Pipeline pipeline;
    private final Stage stage;
    private final FirstStages firsts;

    NewDealStartsInFirstStage(Opportunity deal, Pipeline pipeline, Stage stage, FirstStages firsts) {
        this.deal = deal;
        this.pipeline = pipeline;
        this.stage = stage;
        this.firsts = firsts;
    }

    @Override
    public ObjectType type() {
        return deal;
    }

    /** Before all rules that look at the stage. */
    @Override
    public int order() {
        return -10;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (!draft.isNew() || draft.get(deal.stage) != null) {
            return;
        }
        Ref within = draft.get(deal.pipeline);
        firsts.of(within == null ? null : within.id()).ifPresent(first -> {
            draft.set(deal.pipeline, new Ref(pipeline.key(), first.pipeline()));
            draft.set(deal.stage, new Ref(stage.key(), first.stage()));
            if (draft.get(deal.probability) == null) {
                draft.set(deal.probability, first.probability());
            }
        });
    }
}
