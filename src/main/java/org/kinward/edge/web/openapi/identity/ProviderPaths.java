package org.kinward.edge.web.openapi.identity;

import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** Coming in by an identity provider. */
public final class ProviderPaths {
    private ProviderPaths() {}

    public static void addTo(Paths paths) {
        Subject session = paths.about("Session");
        session.get("/session/provider/{id}", "goToProvider", "Come in by an identity provider")
                .says("For browsers: it is sent to the provider (OpenID Connect, code flow with PKCE) and comes"
                        + " back to `callback`, then to `to`, or to the sign-in page: where its word was not"
                        + " taken, or where a code is owed besides, whose ticket stands after the `#`.")
                .open()
                .path("id")
                .query("to", Schema.text(), "Where to in the client afterwards.")
                .query("again", Schema.truth(), "Whether the provider is to ask anew who it is.")
                .answersNothing(303, "To the provider")
                .refuses(Refused.MALFORMED);
        session.get("/session/provider/{id}/callback", "comeFromProvider", "Back from an identity provider")
                .open()
                .path("id")
                .answersNothing(303, "Signed in, or back at the sign-in page")
                .refuses(Refused.MALFORMED);
        session.post("/session/provider/{id}/ended", "endedAtProvider", "Hear from a provider that somebody signed out")
                .says("OpenID Connect Back-Channel Logout 1.0: ends the sessions that began by its word, of the"
                        + " user or of the session that it names.")
                .open()
                .path("id")
                .body(
                        "application/x-www-form-urlencoded",
                        Schema.object().needs("logout_token", Schema.text()).open())
                .answersNothing(200, "They have ended")
                .refuses(Refused.MALFORMED, Refused.NOT_FOUND);
        session.put(
                        "/identity-providers/{id}/secret",
                        "keepProviderSecret",
                        "Keep the secret a provider gave us, as administrator")
                .says("Providers themselves are records of type `identityProvider`. The secret is for the"
                        + " issuer it was given for: a changed issuer needs it again. None forgets it.")
                .path("id")
                .body(Schema.object().with("secret", Schema.orNull(Schema.text("password"))))
                .answersNothing("It is kept")
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND);
    }
}
