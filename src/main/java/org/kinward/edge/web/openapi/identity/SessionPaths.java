package org.kinward.edge.web.openapi.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** Coming in, being here, and going: sessions, and seeing as somebody else. */
public final class SessionPaths {
    private SessionPaths() {}

    public static void addTo(Paths paths) {
        Subject session = paths.about("Session");
        comingIn(session);
        here(session);
        seenAs(session);
        everywhere(session);
    }

    private static void comingIn(Subject session) {
        session.post("/session", "signIn", "Sign in with e-mail and password")
                .open()
                .body(Schema.object().needs("login", Schema.text()).needs("password", Schema.text("password")))
                .answers("Who is signed in, and where", Schema.ref("Session"))
                .answers(202, "The password is right; a code is owed", Schema.ref("CodeOwed"))
                .refuses(Refused.MALFORMED, Refused.SIGN_IN_NEEDED, Refused.TOO_MANY);
        session.post("/session/code", "signInByCode", "The second step of signing in")
                .says("A code of the app or a recovery code, each good once.")
                .open()
                .body(Schema.object().needs("ticket", Schema.text()).needs("code", Schema.text()))
                .answers("Who is signed in, and where", Schema.ref("Session"))
                .refuses(Refused.MALFORMED, Refused.SIGN_IN_NEEDED, Refused.REJECTED, Refused.TOO_MANY);
        session.post("/session/proof", "prove", "Show again who one is")
                .says("Before what opens doors or cannot be taken back; good for a quarter of an hour. The"
                        + " session goes on under a new cookie and a new `csrf`.")
                .body(Schema.object()
                        .needs("password", Schema.text("password"))
                        .with("code", Schema.orNull(Schema.text())))
                .answers("The caller", Schema.ref("Session"))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED, Refused.TOO_MANY);
    }

    private static void here(Subject session) {
        session.get("/session", "readSession", "Who is signed in, and where")
                .answers("The caller", Schema.ref("Session"));
        session.patch("/session", "changeSession", "Choose one's own language or time zone")
                .body(Schema.object().with("locale", Schema.text()).with("timeZone", Schema.text()))
                .answers("The caller", Schema.ref("Session"))
                .refuses(Refused.MALFORMED, Refused.REJECTED);
        session.delete("/session", "signOut", "Sign out")
                .answers(
                        "The session is over here; at the provider by whose word it began it ends at `onward`,"
                                + " to which the browser goes",
                        Schema.object().needs("onward", Schema.text("uri")))
                .answersNothing("The session is over");
    }

    private static void seenAs(Subject session) {
        session.put("/session/seen-as", "seeAs", "See for half an hour what somebody else sees, as administrator")
                .says("The session goes on as that user's, for looking alone; what writes or exports is refused"
                        + " with `seeingAs`. It is recorded.")
                .body(Schema.object().needs("user", Schema.id()))
                .answersNothing("It has begun")
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND);
        session.delete("/session/seen-as", "seeAsOneself", "End seeing as somebody else")
                .answersNothing("The session is one's own again")
                .refuses(Refused.DENIED);
    }

    private static void everywhere(Subject session) {
        session.get("/sessions", "listSessions", "Where one is signed in")
                .answers("One's own sessions, the one last used first", Schema.items("Seat"))
                .refuses(Refused.DENIED);
        session.delete("/sessions", "endOtherSessions", "End all of one's sessions but this one")
                .answersNothing("They have ended")
                .refuses(Refused.DENIED);
        session.delete("/sessions/{id}", "endSession", "End one of one's sessions")
                .path("id")
                .answersNothing("It has ended")
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
        session.delete("/users/{id}/sessions", "endSessionsOf", "End all sessions of somebody, as administrator")
                .path("id")
                .answersNothing("They have ended")
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "Session",
                Schema.object()
                        .needs(
                                "user",
                                Schema.object()
                                        .needs("id", Schema.id())
                                        .needs("name", Schema.text())
                                        .with("email", Schema.orNull(Schema.text()))
                                        .needs("role", Schema.text())
                                        .with("locale", Schema.orNull(Schema.text()))
                                        .with("timeZone", Schema.orNull(Schema.text())))
                        .needs("csrf", Schema.text())
                        .needs("workspace", Schema.ref("Workspace"))
                        .with("secondStepDue", Schema.truth())
                        .with("provider", Schema.orNull(Schema.id()))
                        .with(
                                "seenBy",
                                Schema.orNull(Schema.object()
                                        .needs("name", Schema.text())
                                        .needs("until", Schema.moment()))));
        all.put(
                "Seat",
                Schema.object()
                        .says("A session: on what, from where, and whether it is this one.")
                        .needs("id", Schema.id())
                        .with("browser", Schema.orNull(Schema.text()))
                        .with("system", Schema.orNull(Schema.text()))
                        .needs("address", Schema.text())
                        .needs("createdAt", Schema.moment())
                        .needs("lastSeen", Schema.moment())
                        .needs("current", Schema.truth()));
        all.put(
                "CodeOwed",
                Schema.object()
                        .says("The ticket goes with the code to `/session/code`, within five minutes and five tries.")
                        .needs("ticket", Schema.text()));
        return all;
    }
}
