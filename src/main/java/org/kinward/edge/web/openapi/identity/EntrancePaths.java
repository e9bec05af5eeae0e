package org.kinward.edge.web.openapi.identity;

import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** How somebody comes to be let in: invitations, and what to do about a forgotten password. */
public final class EntrancePaths {
    private EntrancePaths() {}

    public static void addTo(Paths paths) {
        Subject session = paths.about("Session");
        inviting(session);
        accepting(session);
    }

    private static void inviting(Subject session) {
        session.post("/users/{id}/invitation", "invite", "Let a user choose how they come in, as administrator")
                .says("By a letter from the company's mail account; where there is none, or `byHand` is"
                        + " said, the link is in the answer, this once. Good once: three days for a first"
                        + " password or passkey, an hour for a new password. Links made before end.")
                .path("id")
                .body(Schema.object().with("byHand", Schema.orNull(Schema.truth())))
                .answers(
                        "Whether it was mailed, else the link",
                        Schema.object()
                                .needs("mailed", Schema.truth())
                                .with("link", Schema.orNull(Schema.text()))
                                .needs("hours", Schema.number()))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND);
        session.get("/users/waiting", "listWaitingUsers", "Who cannot sign in yet, as administrator")
                .answers(
                        "The newest 200",
                        Schema.object()
                                .needs(
                                        "items",
                                        Schema.list(Schema.object()
                                                .needs("id", Schema.id())
                                                .needs("name", Schema.text())
                                                .needs("email", Schema.text())
                                                .needs("invited", Schema.truth()))))
                .refuses(Refused.DENIED);
    }

    private static void accepting(Subject session) {
        session.post("/session/forgotten", "forgetPassword", "Ask for a link to choose a new password")
                .says("The answer is the same whether or not anybody has the address.")
                .open()
                .body(Schema.object().needs("login", Schema.text()))
                .answersNothing(202, "If somebody has the address, a letter is on its way")
                .refuses(Refused.MALFORMED, Refused.TOO_MANY);
        session.post("/session/invitation", "lookAtInvitation", "Whom a link lets in")
                .open()
                .body(Schema.object().needs("token", Schema.text()))
                .answers(
                        "Who, and whether they choose for the first time",
                        Schema.object()
                                .needs("name", Schema.text())
                                .with("email", Schema.orNull(Schema.text()))
                                .needs("first", Schema.truth()))
                .refuses(Refused.MALFORMED, Refused.CONFLICT);
        session.post("/session/invitation/password", "acceptWithPassword", "Choose a password by a link, and come in")
                .open()
                .body(Schema.object().needs("token", Schema.text()).needs("password", Schema.text("password")))
                .answers("Who is signed in, and where", Schema.ref("Session"))
                .answers(202, "The password is theirs; a code is owed", Schema.ref("CodeOwed"))
                .refuses(Refused.MALFORMED, Refused.CONFLICT, Refused.REJECTED, Refused.TOO_MANY);
        session.post(
                        "/session/invitation/passkey/options",
                        "beginPasskeyByInvitation",
                        "Begin to take a passkey in place of a first password")
                .open()
                .body(Schema.object().needs("token", Schema.text()))
                .answers("`PublicKeyCredentialCreationOptionsJSON` of WebAuthn", Schema.anything())
                .refuses(Refused.MALFORMED, Refused.CONFLICT);
        session.post("/session/invitation/passkey", "acceptWithPasskey", "Take a passkey by a link, and come in")
                .open()
                .body(Schema.object()
                        .needs("token", Schema.text())
                        .needs("name", Schema.text())
                        .needs("credential", Schema.anything()))
                .answers("Who is signed in, and where", Schema.ref("Session"))
                .refuses(Refused.MALFORMED, Refused.CONFLICT, Refused.REJECTED);
    }
}
