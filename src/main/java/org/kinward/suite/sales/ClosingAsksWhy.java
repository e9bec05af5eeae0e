package org.kinward.suite.sales;

import java.util.List;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.springframework.stereotype.Component;

/** Whoever wins or loses a deal by hand is asked why. Files and programs are not: they may not know. */
@Component
final class ClosingAsksWhy implements Rule {
    private final Opportunity deal;
    private final Stage stage;

    ClosingAsksWhy(Opportunity deal, Stage stage) {
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
        if (!context.interactive() || !draft.changes(deal.stage)) {
            return;
        }
        String kind = context.follow(draft, deal.stage)
                .map(reached -> reached.get(stage.kind))
                .orElse(Stage.OPEN);
        if (kind.equals(Stage.WON)) {
            need(draft, deal.whyWon);
        } else if (kind.equals(Stage.LOST)) {
            need(draft, deal.whyLost);
        }
    }

    private static void need(Draft draft, Field<String> reason) {
        if (draft.get(reason) == null) {
            draft.reject(reason, ErrorCode.REASON_NEEDED);
        }
    }
}
