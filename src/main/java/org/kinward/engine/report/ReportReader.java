package org.kinward.engine.report;

import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** Somebody who is sent a report: with the figures as they may see them, and nothing where they may not see the report. */
@Component
public final class ReportReader extends ObjectType {
    public final Field<Ref> who = user("who").required();

    public ReportReader() {
        super("reportReader");
        icon("user");
        partOf(ReportSchedule.class);
        list(who);
        section("main", who);
    }
}
