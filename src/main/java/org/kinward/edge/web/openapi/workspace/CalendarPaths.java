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
                .put("/workspace/calendar", "changeCalendar", "Say it anew, whole, as administrator")
                .body(calendar)
                .answers("The calendar", calendar)
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED);
    }
}
