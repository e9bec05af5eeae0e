package org.kinward.edge.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People, sessions, tokens and the workspace; and the catalogue, which only clients that draw screens read. */
final class IdentitySchemas {
    private IdentitySchemas() {}

    static Map<String, Map<String, Object>> all() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        session(all);
        secondStep(all);
        workspace(all);
        tokens(all);
        screens(all);
        return all;
    }

    private static void session(Map<String, Map<String, Object>> all) {
        all.put(
                "Session",
                Schema.object()
                        .with(
                                "user",
                                Schema.object()
                                        .with("id", Schema.id())
                                        .with("name", Schema.text())
                                        .with("email", Schema.orNull(Schema.text()))
                                        .with("role", Schema.text())
                                        .with("locale", Schema.orNull(Schema.text()))
                                        .with("timeZone", Schema.orNull(Schema.text()))
                                        .required("id", "name", "role")
                                        .build())
                        .with("csrf", Schema.text())
                        .with("workspace", Schema.ref("Workspace"))
                        .with("secondStepDue", Schema.truth())
                        .with("provider", Schema.orNull(Schema.id()))
                        .with(
                                "seenBy",
                                Schema.orNull(Schema.object()
                                        .with("name", Schema.text())
                                        .with("until", Schema.text("date-time"))
                                        .required("name", "until")
                                        .build()))
                        .required("user", "csrf", "workspace")
                        .build());
        all.put(
                "SetupState",
                Schema.object()
                        .with("needed", Schema.truth())
                        .with("code", Schema.truth())
                        .required("needed", "code")
                        .build());
        all.put(
                "Setup",
                Schema.object()
                        .with("company", Schema.text())
                        .with("name", Schema.text())
                        .with("email", Schema.text())
                        .with("password", Schema.text("password"))
                        .with("locale", Schema.orNull(Schema.text()))
                        .with("baseCurrency", Schema.orNull(Schema.ref("Currency")))
                        .with("timeZone", Schema.orNull(Schema.text()))
                        .with("region", Schema.orNull(Schema.text()))
                        .with("code", Schema.orNull(Schema.text()))
                        .required("company", "name", "email", "password")
                        .build());
    }

    private static void secondStep(Map<String, Map<String, Object>> all) {
        all.put(
                "CodeOwed",
                Schema.object()
                        .says("The ticket goes with the code to `/session/code`, within five minutes and five tries.")
                        .with("ticket", Schema.text())
                        .required("ticket")
                        .build());
        all.put(
                "SecondStep",
                Schema.object()
                        .with("on", Schema.truth())
                        .with("codesLeft", Schema.number())
                        .required("on", "codesLeft")
                        .build());
        all.put(
                "SecondStepSecret",
                Schema.object()
                        .with("secret", Schema.text())
                        .with("uri", Schema.text())
                        .required("secret", "uri")
                        .build());
        all.put(
                "RecoveryCodes",
                Schema.object()
                        .with("recoveryCodes", Schema.list(Schema.text()))
                        .required("recoveryCodes")
                        .build());
        all.put(
                "SecondStepRule",
                Schema.object()
                        .with("roles", Schema.list(Schema.text()))
                        .required("roles")
                        .build());
        all.put(
                "Passkey",
                Schema.object()
                        .with("id", Schema.id())
                        .with("name", Schema.text())
                        .with("createdAt", Schema.text("date-time"))
                        .with("lastUsed", Schema.orNull(Schema.text("date-time")))
                        .required("id", "name", "createdAt")
                        .build());
        all.put(
                "Seat",
                Schema.object()
                        .says("A session: on what, from where, and whether it is this one.")
                        .with("id", Schema.id())
                        .with("browser", Schema.orNull(Schema.text()))
                        .with("system", Schema.orNull(Schema.text()))
                        .with("address", Schema.text())
                        .with("createdAt", Schema.text("date-time"))
                        .with("lastSeen", Schema.text("date-time"))
                        .with("current", Schema.truth())
                        .required("id", "address", "createdAt", "lastSeen", "current")
                        .build());
    }

    private static void workspace(Map<String, Map<String, Object>> all) {
        all.put(
                "Workspace",
                Schema.object()
                        .with("name", Schema.text())
                        .with("baseCurrency", Schema.ref("Currency"))
                        .with("timeZone", Schema.text())
                        .with("region", Schema.text())
                        .with("rates", Schema.map(Schema.ref("Decimal")))
                        .with("sample", Schema.truth())
                        .with("empty", Schema.truth())
                        .with("rebasing", Schema.truth())
                        .with("fiscalYear", Schema.number())
                        .with("logo", Schema.orNull(Schema.text()))
                        .required("name", "baseCurrency", "timeZone")
                        .build());
        all.put(
                "WorkspaceChange",
                Schema.object()
                        .says("What is left out stays. Rates, in units of base currency, are given whole.")
                        .with("name", Schema.text())
                        .with("baseCurrency", Schema.ref("Currency"))
                        .with("timeZone", Schema.text())
                        .with("region", Schema.text())
                        .with(
                                "rates",
                                Schema.map(Schema.anyOf(List.of(Schema.ref("Decimal"), Map.of("type", "number")))))
                        .build());
    }

    private static void tokens(Map<String, Map<String, Object>> all) {
        all.put(
                "Token",
                Schema.object()
                        .with("id", Schema.id())
                        .with("name", Schema.text())
                        .with("readOnly", Schema.truth())
                        .with("roles", Schema.orNull(Schema.list(Schema.text())))
                        .with("rights", Schema.orNull(Schema.list(Schema.text())))
                        .with("filled", Schema.truth())
                        .with("createdAt", Schema.text("date-time"))
                        .with("expires", Schema.text("date-time"))
                        .with("lastUsed", Schema.orNull(Schema.text("date-time")))
                        .required("id", "name")
                        .build());
        all.put(
                "HeldToken",
                Schema.object()
                        .with("token", Schema.ref("Token"))
                        .with("holder", Schema.id())
                        .with("holderName", Schema.text())
                        .required("token", "holder", "holderName")
                        .build());
        all.put(
                "MadeToken",
                Schema.object()
                        .says("The token is shown this once.")
                        .with("id", Schema.id())
                        .with("name", Schema.text())
                        .with("token", Schema.text())
                        .required("id", "name", "token")
                        .build());
    }

    private static void screens(Map<String, Map<String, Object>> all) {
        all.put(
                "Brand",
                Schema.object()
                        .with("name", Schema.text())
                        .with("logo", Schema.text())
                        .with("colors", Schema.map(Schema.text()))
                        .with("locales", Schema.list(Schema.text()))
                        .with("providers", Schema.list(Schema.map(Schema.text())))
                        .with("sample", Schema.anything())
                        .with("companyLogo", Schema.orNull(Schema.text()))
                        .required("name", "colors", "locales")
                        .build());
        all.put(
                "Health",
                Schema.object()
                        .with("status", Schema.choice("up", "down"))
                        .with("database", Schema.choice("up", "down"))
                        .required("status", "database")
                        .build());
        all.put(
                "Catalog",
                Schema.object()
                        .with("version", Schema.number())
                        .with("locale", Schema.text())
                        .with("objects", Schema.list(Schema.map(Schema.anything())))
                        .required("version", "objects")
                        .build());
    }
}
