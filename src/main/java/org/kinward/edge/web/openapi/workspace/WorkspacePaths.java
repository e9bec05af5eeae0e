package org.kinward.edge.web.openapi.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** The company's name, money, mark and first hour. */
public final class WorkspacePaths {
    private WorkspacePaths() {}

    public static void addTo(Paths paths) {
        Subject workspace = paths.about("Workspace");
        company(workspace);
        mark(workspace);
        beginning(workspace);
    }

    private static void company(Subject workspace) {
        workspace
                .get("/workspace", "readWorkspace", "The company's name, money and clock")
                .answers("The workspace", Schema.ref("Workspace"));
        workspace
                .patch("/workspace", "changeWorkspace", "Change them, as administrator")
                .body(Schema.ref("WorkspaceChange"))
                .answers("The workspace", Schema.ref("Workspace"))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED);
        workspace
                .post("/sample", "loadSample", "Load the sample company into an empty workspace")
                .answersNothing("It is there")
                .refuses(Refused.DENIED, Refused.CONFLICT);
        workspace
                .delete("/sample", "removeSample", "Remove the sample company")
                .answersNothing("It is gone")
                .refuses(Refused.DENIED, Refused.CONFLICT);
    }

    private static void mark(Subject workspace) {
        workspace
                .post("/workspace/logo", "changeLogo", "Give the company its mark, as administrator")
                .says("A PNG, JPEG or GIF; a small PNG is made of it.")
                .body("application/octet-stream", Schema.text())
                .answers("What names it", Schema.map(Schema.text()))
                .refuses(Refused.DENIED, Refused.TOO_LARGE, Refused.REJECTED);
        workspace
                .delete("/workspace/logo", "removeLogo", "Take the mark away, as administrator")
                .answersNothing("It is gone")
                .refuses(Refused.DENIED);
        workspace
                .get("/brand/logo", "readLogo", "The company's mark")
                .open()
                .answers("The picture", "image/png", Schema.text())
                .refuses(Refused.NOT_FOUND);
    }

    private static void beginning(Subject workspace) {
        workspace
                .get("/brand", "readBrand", "Name, colours and languages, for the sign-in page")
                .open()
                .answers("The brand", Schema.ref("Brand"))
                .refuses(Refused.MALFORMED);
        workspace
                .get("/setup", "readSetup", "Whether nobody can sign in yet")
                .open()
                .answers("Whether it is needed, and whether with the code", Schema.ref("SetupState"))
                .refuses(Refused.MALFORMED);
        workspace
                .post("/setup", "setUp", "Name the company and its first administrator, once")
                .open()
                .body(Schema.ref("Setup"))
                .answers("The administrator, signed in", Schema.ref("Session"))
                .refuses(Refused.MALFORMED, Refused.CONFLICT, Refused.REJECTED, Refused.TOO_MANY);
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "Workspace",
                Schema.object()
                        .needs("name", Schema.text())
                        .needs("baseCurrency", Schema.ref("Currency"))
                        .needs("timeZone", Schema.text())
                        .with("region", Schema.text())
                        .with("rates", Schema.map(Schema.ref("Decimal")))
                        .with("sample", Schema.truth())
                        .with("empty", Schema.truth())
                        .with("rebasing", Schema.truth())
                        .with("fiscalYear", Schema.number())
                        .with("logo", Schema.orNull(Schema.text())));
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
                                Schema.map(Schema.anyOf(List.of(Schema.ref("Decimal"), Map.of("type", "number"))))));
        all.put(
                "Brand",
                Schema.object()
                        .needs("name", Schema.text())
                        .with("logo", Schema.text())
                        .needs("colors", Schema.map(Schema.text()))
                        .needs("locales", Schema.list(Schema.text()))
                        .with("providers", Schema.list(Schema.map(Schema.text())))
                        .with("sample", Schema.anything())
                        .with("companyLogo", Schema.orNull(Schema.text())));
        all.put("SetupState", Schema.object().needs("needed", Schema.truth()).needs("code", Schema.truth()));
        all.put(
                "Setup",
                Schema.object()
                        .needs("company", Schema.text())
                        .needs("name", Schema.text())
                        .needs("email", Schema.text())
                        .needs("password", Schema.text("password"))
                        .with("locale", Schema.orNull(Schema.text()))
                        .with("baseCurrency", Schema.orNull(Schema.ref("Currency")))
                        .with("timeZone", Schema.orNull(Schema.text()))
                        .with("region", Schema.orNull(Schema.text()))
                        .with("code", Schema.orNull(Schema.text())));
        return all;
    }
}
