package org.kinward.edge.web.openapi;

import java.util.Map;

/** Who is there, and where: sessions, tokens, passwords, the workspace and its first hour. */
final class IdentityPaths {
    private static final String SESSION = "Session";
    private static final String WORKSPACE = "Workspace";

    private IdentityPaths() {}

    static void addTo(Paths paths) {
        session(paths);
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
                        .refuses(Refused.MALFORMED, Refused.SIGN_IN_NEEDED, Refused.TOO_MANY));
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

    private static void credentials(Paths paths) {
        paths.with(
                "get",
                "/tokens",
                Operation.of("listTokens", SESSION, "One's own API tokens")
                        .answers(200, "Tokens that still open something", items("Token")));
        paths.with(
                "post",
                "/tokens",
                Operation.of("makeToken", SESSION, "Make an API token that acts as its maker")
                        .body(Schema.object()
                                .with("name", Schema.text())
                                .required("name")
                                .build())
                        .answers(201, "The token, this once", Schema.ref("MadeToken"))
                        .refuses(Refused.MALFORMED, Refused.REJECTED));
        paths.with(
                "delete",
                "/tokens/{id}",
                Operation.of("revokeToken", SESSION, "Revoke an API token")
                        .path("id", Schema.id())
                        .answersNothing(204, "It opens nothing any more")
                        .refuses(Refused.NOT_FOUND));
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
