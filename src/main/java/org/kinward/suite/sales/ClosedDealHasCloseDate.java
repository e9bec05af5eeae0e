package org.kinward.suite.sales;

import java.time.LocalDate;
import java.util.List;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** A deal won or lost without a close date closes today; so does one whose expected day had not come yet. */
@Component
final class ClosedDealHasCloseDate implements Rule {
    private final Opportunity deal;
    private final Stage stage;

    ClosedDealHasCloseDate(Opportunity deal, Stage stage) {
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
        boolean closed = context.follow(draft, deal.stage)
                .filter(reached -> !Stage.OPEN.equals(reached.get(stage.kind)))
                .isPresent();
        if (!closed) {
            return;
        }
        LocalDate day = draft.get(deal.closeDate);
        boolean expected = draft.changes(deal.stage) && !draft.changes(deal.closeDate);
        if (day == null || expected && day.isAfter(context.today())) {
            draft.set(deal.closeDate, context.today());
        }
    }
}
