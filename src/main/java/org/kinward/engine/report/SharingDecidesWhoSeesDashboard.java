package org.kinward.engine.report;

import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.engine.view.Sharing;
import org.springframework.stereotype.Component;

/** As with views: a private dashboard belongs to no team. */
@Component
final class SharingDecidesWhoSeesDashboard implements Rule {
    private final Dashboard dashboard;

    SharingDecidesWhoSeesDashboard(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @Override
    public ObjectType type() {
        return dashboard;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        Sharing.decide(draft, context, dashboard, dashboard.sharing);
    }
}
