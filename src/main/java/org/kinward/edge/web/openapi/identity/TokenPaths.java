package org.kinward.edge.web.openapi.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** What opens without a session, and the password that opens one: API tokens and passwords. */
public final class TokenPaths {
    private TokenPaths() {}

    public static void addTo(Paths paths) {
        Subject session = paths.about("Session");
        session.get("/tokens", "listTokens", "One's own API tokens")
                .answers("Tokens that are not revoked", Schema.items("Token"))
                .refuses(Refused.DENIED);
        session.get("/tokens/all", "listAllTokens", "Everybody's API tokens, as administrator")
                .query("before", Schema.id(), "Where the page before ended: its `next`.")
                .answers(
                        "Tokens that are not revoked, newest first",
                        Schema.object()
                                .needs("items", Schema.list(Schema.ref("HeldToken")))
                                .with("next", Schema.orNull(Schema.id())))
                .refuses(Refused.DENIED);
        session.post("/tokens", "makeToken", "Make an API token that acts as its maker")
                .says("Within `readOnly` it writes nothing; within `roles` it has only those of its maker's, within"
                        + " `rights` it does only that, within `types` with those alone (`docs/sign-in.md`). It ends"
                        + " after `days`, a year where nothing is said.")
                .body(Schema.object()
                        .needs("name", Schema.text())
                        .with("days", Schema.orNull(Map.of("type", "integer", "minimum", 1, "maximum", 366)))
                        .with("readOnly", Schema.orNull(Schema.truth()))
                        .with("roles", Schema.orNull(Schema.list(Schema.text())))
                        .with("rights", Schema.orNull(Schema.list(Schema.text())))
                        .with("types", Schema.orNull(Schema.list(Schema.text()))))
                .answers(201, "The token, this once", Schema.ref("MadeToken"))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED);
        session.delete("/tokens/{id}", "revokeToken", "Revoke an API token; as administrator anybody's")
                .path("id")
                .answersNothing("It opens nothing any more")
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
        session.put("/users/{id}/password", "setPassword", "Give a user a password")
                .says("One's own with the current one; anybody else's as administrator. Other sessions end.")
                .path("id")
                .body(Schema.object()
                        .needs("password", Schema.text("password"))
                        .with("current", Schema.orNull(Schema.text("password"))))
                .answersNothing("It is the password now")
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND)
                .refuses(Refused.REJECTED, Refused.TOO_MANY);
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "Token",
                Schema.object()
                        .needs("id", Schema.id())
                        .needs("name", Schema.text())
                        .with("readOnly", Schema.truth())
                        .with("roles", Schema.orNull(Schema.list(Schema.text())))
                        .with("rights", Schema.orNull(Schema.list(Schema.text())))
                        .with("types", Schema.orNull(Schema.list(Schema.text())))
                        .with("filled", Schema.truth())
                        .with("createdAt", Schema.moment())
                        .with("expires", Schema.moment())
                        .with("lastUsed", Schema.orNull(Schema.moment())));
        all.put(
                "HeldToken",
                Schema.object()
                        .needs("token", Schema.ref("Token"))
                        .needs("holder", Schema.id())
                        .needs("holderName", Schema.text()));
        all.put(
                "MadeToken",
                Schema.object()
                        .says("The token is shown this once.")
                        .needs("id", Schema.id())
                        .needs("name", Schema.text())
                        .needs("token", Schema.text()));
        return all;
    }
}
