package org.kinward.edge.web.openapi.workspace;

import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** How a workspace's own types and fields come into force; they are written as records of {@code typeDefinition}. */
public final class DefinitionPaths {
    private DefinitionPaths() {}

    public static void addTo(Paths paths) {
        Subject catalogue = paths.about("Catalogue");
        catalogue
                .get("/catalog/layout", "readLayout", "How far the newest definitions have come")
                .answers("Up to date once every process works with them", standing())
                .refuses(Refused.DENIED);
        catalogue
                .post("/catalog/layout", "planLayout", "What definitions would do to the tables, without doing it")
                .body(Schema.object().needs("types", Schema.list(Schema.ref("typeDefinitionFields"))))
                .answers("The statements in order, and what is wrong with the definitions", plan())
                .refuses(Refused.DENIED, Refused.MALFORMED);
        catalogue
                .post(
                        "/catalog/rules/check",
                        "checkRule",
                        "How many records a rule would refuse if they were changed now")
                .says("Rules are records of type `validationRule`. Nothing is done. `whole` is false where"
                        + " there are more records than can be looked at within five seconds.")
                .body(Schema.object().needs("objectType", Schema.text()).needs("expression", Schema.text()))
                .answers(
                        "How many were looked at, and how many break it",
                        Schema.object()
                                .needs("checked", Schema.number())
                                .needs("breaking", Schema.number())
                                .needs("whole", Schema.truth()))
                .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED);
        catalogue
                .get(
                        "/catalog/field-types",
                        "readFieldTypes",
                        "The kinds of value a field may be of, and what each offers")
                .answers("All that can be chosen", Schema.list(fieldType()))
                .refuses(Refused.SIGN_IN_NEEDED);
    }

    private static Map<String, Object> problems() {
        return Schema.list(Schema.object()
                .needs("object", Schema.text())
                .needs("field", Schema.text())
                .needs("code", Schema.text())
                .needs("message", Schema.text()));
    }

    private static Map<String, Object> standing() {
        return Schema.object()
                .needs("version", Schema.number())
                .needs("upToDate", Schema.truth())
                .needs("state", Schema.choice("building", "waitingForNodes", "done", "failed"))
                .needs("step", Schema.text())
                .needs("problems", problems())
                .needs("nodes", Schema.object().needs("alive", Schema.number()).needs("behind", Schema.number()));
    }

    private static Map<String, Object> plan() {
        return Schema.object()
                .needs("problems", problems())
                .needs(
                        "steps",
                        Schema.list(Schema.object()
                                .needs("kind", Schema.text())
                                .needs("table", Schema.text())
                                .needs("about", Schema.text())
                                .needs("sql", Schema.text())));
    }

    private static Map<String, Object> fieldType() {
        var members = Schema.object().needs("key", Schema.text());
        for (String what : new String[] {"options", "targets", "unique", "indexed", "searched", "groupable"}) {
            members.needs(what, Schema.truth());
        }
        return members;
    }
}
