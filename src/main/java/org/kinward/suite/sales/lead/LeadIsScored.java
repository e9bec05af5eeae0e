package org.kinward.suite.sales.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.TextList;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.springframework.stereotype.Component;

/** The score of a lead is the sum of what is seen in it, at least 0 and at most 100, and its reasons say what was seen. */
@Component
final class LeadIsScored implements Rule {
    private static final int MOST = 100;

    private final Lead lead;
    private final Points points;

    LeadIsScored(Lead lead, Points points) {
        this.lead = lead;
        this.points = points;
    }

    @Override
    public ObjectType type() {
        return lead;
    }

    /** After the rules that complete a lead. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        int sum = 0;
        List<String> reasons = new ArrayList<>();
        for (Map.Entry<Signal, Integer> one : points.now().entrySet()) {
            if (one.getKey().in(lead, draft)) {
                sum += one.getValue();
                reasons.add(one.getKey().key());
            }
        }
        draft.set(lead.score, (long) Math.clamp(sum, 0, MOST));
        draft.set(lead.scoreReasons, reasons.isEmpty() ? null : new TextList(reasons));
    }
}
