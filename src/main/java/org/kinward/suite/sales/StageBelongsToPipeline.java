package org.kinward.suite.sales;

import java.util.List;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** A deal's stage is one of its pipeline; whoever names the stage alone means its pipeline too. */
@Component
final class StageBelongsToPipeline implements Rule {
    private final Opportunity deal;
    private final Stage stage;

    StageBelongsToPipeline(Opportunity deal, Stage stage) {
        this.deal = deal;
        this.stage = stage;
    }

    @Override
    public ObjectType type() {
        return deal;
    }

    @Override
    public List<String> follows() {
        return List.of(deal.stage.key());
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        if (!draft.changes(deal.stage) && !draft.changes(deal.pipeline)) {
            return;
        }
        Ref home = context.follow(draft, deal.stage)
                .map(step -> step.get(stage.pipeline))
                .orElse(null);
        if (home == null) {
            return;
        }
        if (draft.get(deal.pipeline) == null) {
            draft.set(deal.pipeline, home);
        } else if (!home.equals(draft.get(deal.pipeline))) {
            draft.reject(deal.stage, ErrorCode.STAGE_OF_OTHER_PIPELINE);
        }
    }
}
