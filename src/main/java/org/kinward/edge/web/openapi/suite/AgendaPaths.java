package org.kinward.edge.web.openapi.suite;

import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** What is in people's agendas, and how calendars elsewhere come to know. */
public final class AgendaPaths {
    private AgendaPaths() {}

    public static void addTo(Paths paths) {
        Subject agenda = paths.about("Agenda");
        agenda.get("/agenda", "readAgenda", "What is in people's agendas")
                .says("Appointments of theirs or with them, by their beginning. A series stands there once"
                        + " for each occurrence, with `occurrence` saying which; what was moved or called"
                        + " off is left out where it was. At most 62 days, 20 people and 1,000 entries.")
                .query("from", Schema.moment(), "From this moment on.")
                .query("to", Schema.moment(), "Up to this moment.")
                .query("users", Schema.text(), "Ids of users, with commas between; without it, of everybody.")
                .answers(
                        "What was found, and whether there is more",
                        Schema.object()
                                .needs("items", Schema.list(Schema.ref("appointment")))
                                .needs("more", Schema.truth()))
                .refuses(Refused.MALFORMED);
        agenda.get("/agenda/{id}/invitation", "readInvitation", "An appointment as an invitation (RFC 5546)")
                .path("id")
                .answers("What calendars read", "text/calendar", Schema.text())
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
        feed(agenda.at("/agenda/feed", each -> each.refuses(Refused.DENIED)));
    }

    private static void feed(Subject feed) {
        feed.get("", "readCalendarFeed", "Whether calendars read one's agenda, and when last")
                .answers(
                        "The address's standing; the address itself was told once",
                        Schema.object().needs("feed", Schema.orNull(Schema.map(Schema.anything()))));
        feed.post("", "makeCalendarFeed", "Make a private address of one's agenda; the old one ends")
                .answers(201, "The address", Schema.object().needs("path", Schema.text()));
        feed.delete("", "revokeCalendarFeed", "Take the address back").answersNothing("It opens nothing any more");
    }
}
