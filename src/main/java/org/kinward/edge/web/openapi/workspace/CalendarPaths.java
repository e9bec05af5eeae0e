package org.kinward.edge.web.openapi.workspace;

import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** When the company is there. */
public final class CalendarPaths {
    private CalendarPaths() {}

    public static void addTo(Paths paths) {
        Subject workspace = paths.about("Workspace");
        Map<String, Object> calendar = Schema.object()
                .says("A day of the week without hours is closed; without any hours every day is open. `days` are the"
                        + " public holidays of all countries that are known, this year and next.")
                .with("fiscalYear", Schema.number())
                .with("hours", Schema.map(Schema.map(Schema.text())))
                .with("holidays", Schema.list(Schema.text()))
                .with("closed", Schema.list(Schema.text("date")))
                .with("countries", Schema.list(Schema.text()))
                .with("days", Schema.list(Schema.map(Schema.text())));
        workspace
                .get("/workspace/calendar", "readCalendar", "When the company is there, and when its year begins")
                .answers("The calendar", calendar);
        workspace
                .get("/workspace/calendar/closed", "listClosedDays", "The days on which nobody is there, and why")
                .query("from", Schema.text("date"), "The first day.")
                .query("until", Schema.text("date"), "The last, at most 400 days after the first.")
                .answers(
                        "Each such day; `holiday` names it as `days` of the calendar do",
                        Schema.object()
                                .needs(
                                        "items",
                                        Schema.list(Schema.object()
                                                .needs("date", Schema.text("date"))
                                                .needs("why", Schema.choice("holiday", "own", "week"))
                                                .needs("holiday", Schema.orNull(Schema.text())))))
                .refuses(Refused.MALFORMED);
        workspace
                .put("/workspace/calendar", "changeCalendar", "Say it anew, whole, as administrator")
                .body(calendar)
                .answers("The calendar", calendar)
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED);
    }
}
