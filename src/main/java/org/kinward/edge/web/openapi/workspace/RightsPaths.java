package org.kinward.edge.web.openapi.workspace;

import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** What each role may do, with types and with their fields, and what comes of it for somebody. */
public final class RightsPaths {
    private RightsPaths() {}

    public static void addTo(Paths paths) {
        Subject catalogue = paths.about("Catalogue");
        Subject fields = catalogue.at("/field-rights/{type}", one -> one.path("type", Schema.text()));
        fields(fields);
        limits(fields);
        roles(catalogue);
    }

    private static void fields(Subject rights) {
        var limits = Schema.map(Schema.map(Schema.choice("hidden", "read", "write")));
        var answer = Schema.object()
                .needs("object", Schema.text())
                .needs("roles", Schema.list(Schema.text()))
                .with("names", Schema.map(Schema.text()))
                .needs(
                        "fields",
                        Schema.list(Schema.object().needs("key", Schema.text()).needs("written", Schema.truth())))
                .needs("rights", limits)
                .with("batch", Schema.orNull(Schema.id()));
        rights.get("", "readFieldRights", "What each role may do with the fields of a type")
                .says("Only limits are told: a field that is not named may be done with what may be done with"
                        + " its record. Each is a record of type `fieldRight`.")
                .answers("Limits by role and field", answer)
                .refuses(Refused.DENIED, Refused.NOT_FOUND);
        rights.put("", "writeFieldRights", "Say what each role may do with the fields of a type")
                .says("What is not named has no limit afterwards. In force everywhere within two seconds.")
                .body(Schema.object().needs("rights", limits))
                .answers("Limits as they stand now; `batch` can be undone", answer)
                .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED, Refused.MALFORMED);
    }

    private static void limits(Subject rights) {
        rights.post("/preview", "previewFieldRights", "Whom such limits would let do what otherwise with fields")
                .says("Nothing is done. Fields of other types that are computed from a hidden one are told too.")
                .body(Schema.object().needs("rights", Schema.map(Schema.map(Schema.choice("hidden", "read", "write")))))
                .answers(
                        "How many people, and each difference",
                        Schema.object()
                                .needs("people", Schema.number())
                                .needs("differences", Schema.list(Schema.anything())))
                .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.MALFORMED);
    }

    private static void roles(Subject catalogue) {
        var scope = Schema.choice("none", "own", "team", "teamTree", "territory", "shared", "all");
        var said = Schema.map(Schema.map(scope));
        var body = Schema.object().needs("rights", said);
        catalogue
                .get("/roles", "readRoles", "What each role may do with each type, and how many people have it")
                .says("`said` is what the workspace says itself; each is a record of type `typeRight`. Roles of"
                        + " the workspace's own are records of type `role`, given by those of `userRole`.")
                .answers(
                        "All roles",
                        Schema.object()
                                .needs("rights", Schema.list(Schema.anything()))
                                .needs("roles", Schema.list(role(said))))
                .refuses(Refused.DENIED);
        catalogue
                .put("/roles/{role}", "writeRole", "Say what a role may do with some types")
                .says("Of a type that is named, what is not said is as the role comes.")
                .path("role", Schema.text())
                .body(body)
                .answers("`batch` can be undone", Schema.object().needs("batch", Schema.orNull(Schema.id())))
                .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED, Refused.MALFORMED);
        catalogue
                .post("/roles/{role}/preview", "previewRole", "Whom such a change would let do what otherwise")
                .says("Nothing is done.")
                .path("role", Schema.text())
                .body(body)
                .answers(
                        "How many people, and each difference",
                        Schema.object()
                                .needs("people", Schema.number())
                                .needs("differences", Schema.list(Schema.anything())))
                .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.MALFORMED);
        catalogue
                .get("/users/{id}/rights", "readRightsOf", "What somebody may, all their roles together")
                .says("One's own; an administrator asks of anybody.")
                .path("id")
                .answers(
                        "Scopes by type and right; fields that are hidden or may only be read",
                        Schema.object()
                                .needs("user", Schema.id())
                                .needs("roles", Schema.list(Schema.text()))
                                .needs("names", Schema.map(Schema.text()))
                                .needs("adjustable", Schema.list(Schema.text()))
                                .needs("types", Schema.map(Schema.map(Schema.list(scope))))
                                .needs("hidden", Schema.list(Schema.anything()))
                                .needs("readOnly", Schema.list(Schema.anything())))
                .refuses(Refused.DENIED);
    }

    private static Map<String, Object> role(Map<String, Object> said) {
        return Schema.object()
                .needs("key", Schema.text())
                .with("name", Schema.text())
                .with("basis", Schema.text())
                .needs("people", Schema.number())
                .needs("adjustable", Schema.truth())
                .needs("types", said)
                .needs("said", said);
    }
}
