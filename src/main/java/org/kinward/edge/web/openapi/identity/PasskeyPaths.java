package org.kinward.edge.web.openapi.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** Passkeys: one's own, and coming in with one. */
public final class PasskeyPaths {
    private PasskeyPaths() {}

    public static void addTo(Paths paths) {
        Subject session = paths.about("Session");
        session.get("/passkeys", "listPasskeys", "One's own passkeys")
                .answers("The passkeys", Schema.items("Passkey"))
                .refuses(Refused.DENIED);
        session.post("/passkeys/options", "beginPasskey", "Begin to add a passkey")
                .answers("`PublicKeyCredentialCreationOptionsJSON` of WebAuthn", Schema.anything())
                .refuses(Refused.DENIED);
        session.post("/passkeys", "addPasskey", "Add a passkey")
                .body(Schema.object().needs("name", Schema.text()).needs("credential", Schema.anything()))
                .answers("The passkeys", Schema.items("Passkey"))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED);
        session.delete("/passkeys/{id}", "removePasskey", "Remove a passkey")
                .path("id")
                .answersNothing("It opens nothing any more")
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
        session.post("/session/passkey/options", "beginPasskeySignIn", "Begin to sign in with a passkey")
                .open()
                .answers("`PublicKeyCredentialRequestOptionsJSON` of WebAuthn", Schema.anything())
                .refuses(Refused.MALFORMED);
        session.post("/session/passkey", "signInByPasskey", "Sign in with a passkey")
                .says("The body is what the browser's credential says of itself in JSON. No second step is"
                        + " asked for: the device has checked finger, face or PIN.")
                .open()
                .body(Schema.anything())
                .answers("Who is signed in, and where", Schema.ref("Session"))
                .refuses(Refused.MALFORMED, Refused.SIGN_IN_NEEDED);
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "Passkey",
                Schema.object()
                        .needs("id", Schema.id())
                        .needs("name", Schema.text())
                        .needs("createdAt", Schema.moment())
                        .with("lastUsed", Schema.orNull(Schema.moment())));
        return all;
    }
}
