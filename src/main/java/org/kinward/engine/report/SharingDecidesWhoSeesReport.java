package org.kinward.engine.report;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.view.Sharing;
import org.springframework.stereotype.Component;

/** As with views: a private report belongs to no team. */
@Component
final class SharingDecidesWhoSeesReport implements Rule {
    private final Report report;

    SharingDecidesWhoSeesReport(Report report) {
        this.report = report;
    }

    @Override
    public ObjectType type() {
        return report;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        Sharing.decide(draft, context, report, report.sharing);
    }
}
