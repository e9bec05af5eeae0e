package org.kinward.edge.web.openapi;

/** How somebody comes to be let in: invitations, and what to do about a forgotten password. */
final class EntrancePaths {
    private static final String SESSION = "Session";

    private EntrancePaths() {}

    static void addTo(Paths paths) {
        inviting(paths);
        accepting(paths);
        acceptingWithAPasskey(paths);
        providers(paths);
    }

    private static void inviting(Paths paths) {
        paths.with(
                "post",
                "/users/{id}/invitation",
                Operation.of("invite", SESSION, "Let a user choose how they come in, as administrator")
                        .says("By a letter from the company's mail account; where there is none, or `byHand` is"
                                + " said, the link is in the answer, this once. Good once: three days for a first"
                                + " password or passkey, an hour for a new password. Links made before end.")
                        .path("id", Schema.id())
                        .body(Schema.object()
                                .with("byHand", Schema.orNull(Schema.truth()))
                                .build())
                        .answers(
                                200,
                                "Whether it was mailed, else the link",
                                Schema.object()
                                        .with("mailed", Schema.truth())
                                        .with("link", Schema.orNull(Schema.text()))
                                        .with("hours", Schema.number())
                                        .required("mailed", "hours")
                                        .build())
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND));
        paths.with(
                "get",
                "/users/waiting",
                Operation.of("listWaitingUsers", SESSION, "Who cannot sign in yet, as administrator")
                        .answers(
                                200,
                                "The newest 200",
                                Schema.object()
                                        .with(
                                                "items",
                                                Schema.list(Schema.object()
                                                        .with("id", Schema.id())
                                                        .with("name", Schema.text())
                                                        .with("email", Schema.text())
                                                        .with("invited", Schema.truth())
                                                        .required("id", "name", "email", "invited")
                                                        .build()))
                                        .required("items")
                                        .build())
                        .refuses(Refused.DENIED));
    }

    private static void accepting(Paths paths) {
        paths.with(
                "post",
                "/session/forgotten",
                Operation.of("forgetPassword", SESSION, "Ask for a link to choose a new password")
                        .says("The answer is the same whether or not anybody has the address.")
                        .open()
                        .body(Schema.object()
                                .with("login", Schema.text())
                                .required("login")
                                .build())
                        .answersNothing(202, "If somebody has the address, a letter is on its way")
                        .refuses(Refused.MALFORMED, Refused.TOO_MANY));
        paths.with(
                "post",
                "/session/invitation",
                Operation.of("lookAtInvitation", SESSION, "Whom a link lets in")
                        .open()
                        .body(Schema.object()
                                .with("token", Schema.text())
                                .required("token")
                                .build())
                        .answers(
                                200,
                                "Who, and whether they choose for the first time",
                                Schema.object()
                                        .with("name", Schema.text())
                                        .with("email", Schema.orNull(Schema.text()))
                                        .with("first", Schema.truth())
                                        .required("name", "first")
                                        .build())
                        .refuses(Refused.MALFORMED, Refused.CONFLICT));
        paths.with(
                "post",
                "/session/invitation/password",
                Operation.of("acceptWithPassword", SESSION, "Choose a password by a link, and come in")
                        .open()
                        .body(Schema.object()
                                .with("token", Schema.text())
                                .with("password", Schema.text("password"))
                                .required("token", "password")
                                .build())
                        .answers(200, "Who is signed in, and where", Schema.ref(SESSION))
                        .answers(202, "The password is theirs; a code is owed", Schema.ref("CodeOwed"))
                        .refuses(Refused.MALFORMED, Refused.CONFLICT, Refused.REJECTED, Refused.TOO_MANY));
    }

    private static void providers(Paths paths) {
        paths.with(
                "get",
                "/session/provider/{id}",
                Operation.of("goToProvider", SESSION, "Come in by an identity provider")
                        .says("For browsers: it is sent to the provider (OpenID Connect, code flow with PKCE) and comes"
                                + " back to `callback`, then to `to`, or to the sign-in page where its word was not"
                                + " taken.")
                        .open()
                        .path("id", Schema.id())
                        .query("to", Schema.text(), "Where to in the client afterwards.")
                        .query("again", Schema.truth(), "Whether the provider is to ask anew who it is.")
                        .answersNothing(303, "To the provider")
                        .refuses(Refused.MALFORMED));
        paths.with(
                "get",
                "/session/provider/{id}/callback",
                Operation.of("comeFromProvider", SESSION, "Back from an identity provider")
                        .open()
                        .path("id", Schema.id())
                        .answersNothing(303, "Signed in, or back at the sign-in page")
                        .refuses(Refused.MALFORMED));
        paths.with(
                "put",
                "/identity-providers/{id}/secret",
                Operation.of("keepProviderSecret", SESSION, "Keep the secret a provider gave us, as administrator")
                        .says("Providers themselves are records of type `identityProvider`. The secret is for the"
                                + " issuer it was given for: a changed issuer needs it again. None forgets it.")
                        .path("id", Schema.id())
                        .body(Schema.object()
                                .with("secret", Schema.orNull(Schema.text("password")))
                                .build())
                        .answersNothing(204, "It is kept")
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND));
    }

    private static void acceptingWithAPasskey(Paths paths) {
        paths.with(
                "post",
                "/session/invitation/passkey/options",
                Operation.of(
                                "beginPasskeyByInvitation",
                                SESSION,
                                "Begin to take a passkey in place of a first password")
                        .open()
                        .body(Schema.object()
                                .with("token", Schema.text())
                                .required("token")
                                .build())
                        .answers(200, "`PublicKeyCredentialCreationOptionsJSON` of WebAuthn", Schema.anything())
                        .refuses(Refused.MALFORMED, Refused.CONFLICT));
        paths.with(
                "post",
                "/session/invitation/passkey",
                Operation.of("acceptWithPasskey", SESSION, "Take a passkey by a link, and come in")
                        .open()
                        .body(Schema.object()
                                .with("token", Schema.text())
                                .with("name", Schema.text())
                                .with("credential", Schema.anything())
                                .required("token", "name", "credential")
                                .build())
                        .answers(200, "Who is signed in, and where", Schema.ref(SESSION))
                        .refuses(Refused.MALFORMED, Refused.CONFLICT, Refused.REJECTED));
    }
}
