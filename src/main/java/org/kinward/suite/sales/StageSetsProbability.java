package org.kinward.suite.sales;

import java.util.List;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.record.spi.Snapshot;
import org.springframework.stereotype.Component;

/** A deal that reaches a stage has the stage's probability, unless whoever moved it said another. A closed one has no say. */
@Component
final class StageSetsProbability implements Rule {
    private final Opportunity deal;
    private final Stage stage;

    StageSetsProbability(Opportunity deal, Stage stage) {
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
        if (!draft.changes(deal.stage)) {
            return;
        }
        context.follow(draft, deal.stage).ifPresent(reached -> {
            boolean said = draft.changes(deal.probability) && draft.get(deal.probability) != null;
            if (!said || closed(reached)) {
                draft.set(deal.probability, reached.get(stage.probability));
            }
        });
    }

    private boolean closed(Snapshot reached) {
        return !Stage.OPEN.equals(reached.get(stage.kind));
    }
}
