package org.kinward.engine.report;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** A report's place on a dashboard. Whoever may not see the report sees a place where one is. */
@Component
public final class DashboardTile extends ObjectType {
    public final Field<Ref> report = to("report", Report.class).required();
    public final Field<String> width =
            select("width", "third", "half", "full").required().initially("half");
    /** Instead of the report's own name. */
    public final Field<String> heading = text("heading").title();

    public DashboardTile() {
        super("dashboardTile");
        icon("chart-bar");
        partOf(Dashboard.class);
        list(report, width, heading);
        section("main", report, width, heading);
    }
}
