package org.kinward.edge.web.openapi;

import java.util.Map;

/** Who is there, and where: sessions, tokens, passwords, the workspace and its first hour. */
final class IdentityPaths {
    private static final String SESSION = "Session";
    private static final String WORKSPACE = "Workspace";

    private IdentityPaths() {}

    static void addTo(Paths paths) {
        session(paths);
        seenAs(paths);
        sessions(paths);
        secondStep(paths);
        secondStepOfOthers(paths);
        passkeys(paths);
        credentials(paths);
        workspace(paths);
        beginning(paths);
    }

    private static void session(Paths paths) {
        paths.with(
                "post",
                "/session",
                Operation.of("signIn", SESSION, "Sign in with e-mail and password")
                        .open()
                        .body(Schema.object()
                                .with("login", Schema.text())
                                .with("password", Schema.text("password"))
                                .required("login", "password")
                                .build())
                        .answers(200, "Who is signed in, and where", Schema.ref("Session"))
                        .answers(202, "The password is right; a code is owed", Schema.ref("CodeOwed"))
                        .refuses(Refused.MALFORMED, Refused.SIGN_IN_NEEDED, Refused.TOO_MANY));
        paths.with(
                "post",
                "/session/code",
                Operation.of("signInByCode", SESSION, "The second step of signing in")
                        .says("A code of the app or a recovery code, each good once.")
                        .open()
                        .body(Schema.object()
                                .with("ticket", Schema.text())
                                .with("code", Schema.text())
                                .required("ticket", "code")
                                .build())
                        .answers(200, "Who is signed in, and where", Schema.ref("Session"))
                        .refuses(Refused.MALFORMED, Refused.SIGN_IN_NEEDED, Refused.REJECTED, Refused.TOO_MANY));
        paths.with(
                "post",
                "/session/proof",
                Operation.of("prove", SESSION, "Show again who one is")
                        .says("Before what opens doors or cannot be taken back; good for a quarter of an hour. The"
                                + " session goes on under a new cookie and a new `csrf`.")
                        .body(Schema.object()
                                .with("password", Schema.text("password"))
                                .with("code", Schema.orNull(Schema.text()))
                                .required("password")
                                .build())
                        .answers(200, "The caller", Schema.ref("Session"))
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED, Refused.TOO_MANY));
        paths.with(
                "get",
                "/session",
                Operation.of("readSession", SESSION, "Who is signed in, and where")
                        .answers(200, "The caller", Schema.ref("Session")));
        paths.with(
                "patch",
                "/session",
                Operation.of("changeSession", SESSION, "Choose one's own language or time zone")
                        .body(Schema.object()
                                .with("locale", Schema.text())
                                .with("timeZone", Schema.text())
                                .build())
                        .answers(200, "The caller", Schema.ref("Session"))
                        .refuses(Refused.MALFORMED, Refused.REJECTED));
        paths.with(
                "delete",
                "/session",
                Operation.of("signOut", SESSION, "Sign out").answersNothing(204, "The session is over"));
    }

    private static void seenAs(Paths paths) {
        paths.with(
                "put",
                "/session/seen-as",
                Operation.of("seeAs", SESSION, "See for half an hour what somebody else sees, as administrator")
                        .says("The session goes on as that user's, for looking alone; what writes or exports is refused"
                                + " with `seeingAs`. It is recorded.")
                        .body(Schema.object()
                                .with("user", Schema.id())
                                .required("user")
                                .build())
                        .answersNothing(204, "It has begun")
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND));
        paths.with(
                "delete",
                "/session/seen-as",
                Operation.of("seeAsOneself", SESSION, "End seeing as somebody else")
                        .answersNothing(204, "The session is one's own again")
                        .refuses(Refused.DENIED));
    }

    private static void sessions(Paths paths) {
        paths.with(
                "get",
                "/sessions",
                Operation.of("listSessions", SESSION, "Where one is signed in")
                        .answers(200, "One's own sessions, the one last used first", items("Seat"))
                        .refuses(Refused.DENIED));
        paths.with(
                "delete",
                "/sessions",
                Operation.of("endOtherSessions", SESSION, "End all of one's sessions but this one")
                        .answersNothing(204, "They have ended")
                        .refuses(Refused.DENIED));
        paths.with(
                "delete",
                "/sessions/{id}",
                Operation.of("endSession", SESSION, "End one of one's sessions")
                        .path("id", Schema.id())
                        .answersNothing(204, "It has ended")
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
        paths.with(
                "delete",
                "/users/{id}/sessions",
                Operation.of("endSessionsOf", SESSION, "End all sessions of somebody, as administrator")
                        .path("id", Schema.id())
                        .answersNothing(204, "They have ended")
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
    }

    private static void secondStep(Paths paths) {
        paths.with(
                "get",
                "/second-step",
                Operation.of("readSecondStep", SESSION, "Whether one has a second step")
                        .answers(200, "Whether, and how many recovery codes are left", Schema.ref("SecondStep"))
                        .refuses(Refused.DENIED));
        paths.with(
                "post",
                "/second-step",
                Operation.of("beginSecondStep", SESSION, "Begin to set up a second step")
                        .says("The secret goes into an authenticator app; nothing changes before a code of it is"
                                + " shown.")
                        .answers(200, "What the app has to know, this once", Schema.ref("SecondStepSecret"))
                        .refuses(Refused.DENIED));
        paths.with(
                "post",
                "/second-step/confirm",
                Operation.of("confirmSecondStep", SESSION, "Show a code of the secret begun with")
                        .says("From now on signing in asks for one. Other sessions end.")
                        .body(Schema.object()
                                .with("code", Schema.text())
                                .required("code")
                                .build())
                        .answers(200, "Recovery codes, this once", Schema.ref("RecoveryCodes"))
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED, Refused.TOO_MANY));
        paths.with(
                "post",
                "/second-step/recovery-codes",
                Operation.of("renewRecoveryCodes", SESSION, "New recovery codes in place of the old ones")
                        .answers(200, "Recovery codes, this once", Schema.ref("RecoveryCodes"))
                        .refuses(Refused.DENIED, Refused.CONFLICT));
        paths.with(
                "delete",
                "/second-step",
                Operation.of("removeSecondStep", SESSION, "Do without a second step")
                        .answersNothing(204, "The password alone opens")
                        .refuses(Refused.DENIED));
    }

    private static void secondStepOfOthers(Paths paths) {
        paths.with(
                "delete",
                "/users/{id}/second-step",
                Operation.of(
                                "removeSecondStepOf",
                                SESSION,
                                "Take it from somebody whose phone is gone, as administrator")
                        .path("id", Schema.id())
                        .answersNothing(204, "It is gone, and their sessions with it")
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
        paths.with(
                "get",
                "/second-step/rule",
                Operation.of("readSecondStepRule", SESSION, "Which roles need a second step, as administrator")
                        .answers(200, "The roles", Schema.ref("SecondStepRule"))
                        .refuses(Refused.DENIED));
        paths.with(
                "put",
                "/second-step/rule",
                Operation.of("changeSecondStepRule", SESSION, "Say which roles need a second step, as administrator")
                        .says("Whoever has such a role and no second step may do nothing else before it is set up.")
                        .body(Schema.ref("SecondStepRule"))
                        .answers(200, "The roles", Schema.ref("SecondStepRule"))
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED));
    }

    private static void passkeys(Paths paths) {
        paths.with(
                "get",
                "/passkeys",
                Operation.of("listPasskeys", SESSION, "One's own passkeys")
                        .answers(200, "The passkeys", items("Passkey"))
                        .refuses(Refused.DENIED));
        paths.with(
                "post",
                "/passkeys/options",
                Operation.of("beginPasskey", SESSION, "Begin to add a passkey")
                        .answers(200, "`PublicKeyCredentialCreationOptionsJSON` of WebAuthn", Schema.anything())
                        .refuses(Refused.DENIED));
        paths.with(
                "post",
                "/passkeys",
                Operation.of("addPasskey", SESSION, "Add a passkey")
                        .body(Schema.object()
                                .with("name", Schema.text())
                                .with("credential", Schema.anything())
                                .required("name", "credential")
                                .build())
                        .answers(200, "The passkeys", items("Passkey"))
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED));
        paths.with(
                "delete",
                "/passkeys/{id}",
                Operation.of("removePasskey", SESSION, "Remove a passkey")
                        .path("id", Schema.id())
                        .answersNothing(204, "It opens nothing any more")
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
        paths.with(
                "post",
                "/session/passkey/options",
                Operation.of("beginPasskeySignIn", SESSION, "Begin to sign in with a passkey")
                        .open()
                        .answers(200, "`PublicKeyCredentialRequestOptionsJSON` of WebAuthn", Schema.anything())
                        .refuses(Refused.MALFORMED));
        paths.with(
                "post",
                "/session/passkey",
                Operation.of("signInByPasskey", SESSION, "Sign in with a passkey")
                        .says("The body is what the browser's credential says of itself in JSON. No second step is"
                                + " asked for: the device has checked finger, face or PIN.")
                        .open()
                        .body(Schema.anything())
                        .answers(200, "Who is signed in, and where", Schema.ref("Session"))
                        .refuses(Refused.MALFORMED, Refused.SIGN_IN_NEEDED));
    }

    private static void credentials(Paths paths) {
        paths.with(
                "get",
                "/tokens",
                Operation.of("listTokens", SESSION, "One's own API tokens")
                        .answers(200, "Tokens that are not revoked", items("Token"))
                        .refuses(Refused.DENIED));
        paths.with(
                "get",
                "/tokens/all",
                Operation.of("listAllTokens", SESSION, "Everybody's API tokens, as administrator")
                        .query("before", Schema.id(), "Where the page before ended: its `next`.")
                        .answers(
                                200,
                                "Tokens that are not revoked, newest first",
                                Schema.object()
                                        .with("items", Schema.list(Schema.ref("HeldToken")))
                                        .with("next", Schema.orNull(Schema.id()))
                                        .required("items")
                                        .build())
                        .refuses(Refused.DENIED));
        paths.with(
                "post",
                "/tokens",
                Operation.of("makeToken", SESSION, "Make an API token that acts as its maker")
                        .says("Within `readOnly` it writes nothing; within `roles` it has only those of its maker's,"
                                + " within `rights` it does only that (`docs/sign-in.md`). It ends after `days`, a"
                                + " year where nothing is said.")
                        .body(Schema.object()
                                .with("name", Schema.text())
                                .with("days", Schema.orNull(Map.of("type", "integer", "minimum", 1, "maximum", 366)))
                                .with("readOnly", Schema.orNull(Schema.truth()))
                                .with("roles", Schema.orNull(Schema.list(Schema.text())))
                                .with("rights", Schema.orNull(Schema.list(Schema.text())))
                                .required("name")
                                .build())
                        .answers(201, "The token, this once", Schema.ref("MadeToken"))
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED));
        paths.with(
                "delete",
                "/tokens/{id}",
                Operation.of("revokeToken", SESSION, "Revoke an API token; as administrator anybody's")
                        .path("id", Schema.id())
                        .answersNothing(204, "It opens nothing any more")
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
        paths.with(
                "put",
                "/users/{id}/password",
                Operation.of("setPassword", SESSION, "Give a user a password")
                        .says("One's own with the current one; anybody else's as administrator. Other sessions end.")
                        .path("id", Schema.id())
                        .body(Schema.object()
                                .with("password", Schema.text("password"))
                                .with("current", Schema.orNull(Schema.text("password")))
                                .required("password")
                                .build())
                        .answersNothing(204, "It is the password now")
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND)
                        .refuses(Refused.REJECTED, Refused.TOO_MANY));
    }

    private static void workspace(Paths paths) {
        paths.with(
                "get",
                "/workspace",
                Operation.of("readWorkspace", WORKSPACE, "The company's name, money and clock")
                        .answers(200, "The workspace", Schema.ref(WORKSPACE)));
        paths.with(
                "patch",
                "/workspace",
                Operation.of("changeWorkspace", WORKSPACE, "Change them, as administrator")
                        .body(Schema.ref("WorkspaceChange"))
                        .answers(200, "The workspace", Schema.ref(WORKSPACE))
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED));
        paths.with(
                "post",
                "/sample",
                Operation.of("loadSample", WORKSPACE, "Load the sample company into an empty workspace")
                        .answersNothing(204, "It is there")
                        .refuses(Refused.DENIED, Refused.CONFLICT));
        paths.with(
                "delete",
                "/sample",
                Operation.of("removeSample", WORKSPACE, "Remove the sample company")
                        .answersNothing(204, "It is gone")
                        .refuses(Refused.DENIED, Refused.CONFLICT));
    }

    private static void beginning(Paths paths) {
        paths.with(
                "get",
                "/brand",
                Operation.of("readBrand", WORKSPACE, "Name, colours and languages, for the sign-in page")
                        .open()
                        .answers(200, "The brand", Schema.ref("Brand"))
                        .refuses(Refused.MALFORMED));
        paths.with(
                "get",
                "/setup",
                Operation.of("readSetup", WORKSPACE, "Whether nobody can sign in yet")
                        .open()
                        .answers(200, "Whether it is needed, and whether with the code", Schema.ref("SetupState"))
                        .refuses(Refused.MALFORMED));
        paths.with(
                "post",
                "/setup",
                Operation.of("setUp", WORKSPACE, "Name the company and its first administrator, once")
                        .open()
                        .body(Schema.ref("Setup"))
                        .answers(200, "The administrator, signed in", Schema.ref("Session"))
                        .refuses(Refused.MALFORMED, Refused.CONFLICT, Refused.REJECTED, Refused.TOO_MANY));
    }

    static Map<String, Object> items(String schema) {
        return Schema.object()
                .with("items", Schema.list(Schema.ref(schema)))
                .required("items")
                .open()
                .build();
    }
}
