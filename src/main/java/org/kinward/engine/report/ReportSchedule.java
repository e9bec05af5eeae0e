package org.kinward.engine.report;

import org.kinward.engine.catalog.Custody;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.recurrence.Recurrence;
import org.kinward.engine.field.spi.Ref;
import org.springframework.stereotype.Component;

/** A report or a dashboard that is sent by e-mail again and again. Whoever sees the report sees who is sent it and when. */
@Component
public final class ReportSchedule extends ObjectType {
    public final Field<Ref> about =
            toOneOf("about", Report.class, Dashboard.class).required();
    public final Field<Recurrence> recurrence = recurrence("recurrence").required();
    /** Whether days are left out on which the company is closed. */
    public final Field<Boolean> openDays = bool("openDays").initially("false");
    /** By the clock of each who gets it. */
    public final Field<Long> hour = integer("hour").required().initially("8");

    /** Nothing goes while it rests. */
    public final Field<Boolean> paused = bool("paused").initially("false");

    public final Field<Object> readers = children("readers", ReportReader.class);

    public ReportSchedule() {
        super("reportSchedule");
        icon("mail");
        kept(Custody.PERSONAL);
        goesWith(about);
        visibleThrough(about);
        list(about, recurrence, hour, openDays, paused, owner);
        section("main", about, recurrence, hour, openDays, paused, owner);
        section("readers", readers);
    }
}
