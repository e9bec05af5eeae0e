package org.kinward.edge.web.openapi;

import java.util.Map;

/** How a workspace's own types and fields come into force; they are written as records of {@code typeDefinition}. */
final class DefinitionPaths {
    private static final String CATALOG = "Catalogue";

    private DefinitionPaths() {}

    static void addTo(Paths paths) {
        paths.with(
                "get",
                "/catalog/layout",
                Operation.of("readLayout", CATALOG, "How far the newest definitions have come")
                        .answers(200, "Up to date once every process works with them", standing())
                        .refuses(Refused.DENIED));
        paths.with(
                "post",
                "/catalog/layout",
                Operation.of("planLayout", CATALOG, "What definitions would do to the tables, without doing it")
                        .body(Schema.object()
                                .with("types", Schema.list(Schema.ref("typeDefinitionFields")))
                                .required("types")
                                .build())
                        .answers(200, "The statements in order, and what is wrong with the definitions", plan())
                        .refuses(Refused.DENIED, Refused.MALFORMED));
        rights(paths);
        roles(paths);
        paths.with(
                "post",
                "/catalog/rules/check",
                Operation.of("checkRule", CATALOG, "How many records a rule would refuse if they were changed now")
                        .says("Rules are records of type `validationRule`. Nothing is done. `whole` is false where"
                                + " there are more records than can be looked at within five seconds.")
                        .body(Schema.object()
                                .with("objectType", Schema.text())
                                .with("expression", Schema.text())
                                .required("objectType", "expression")
                                .build())
                        .answers(
                                200,
                                "How many were looked at, and how many break it",
                                Schema.object()
                                        .with("checked", Schema.number())
                                        .with("breaking", Schema.number())
                                        .with("whole", Schema.truth())
                                        .required("checked", "breaking", "whole")
                                        .build())
                        .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED));
        paths.with(
                "get",
                "/catalog/field-types",
                Operation.of("readFieldTypes", CATALOG, "The kinds of value a field may be of, and what each offers")
                        .answers(200, "All that can be chosen", Schema.list(fieldType()))
                        .refuses(Refused.SIGN_IN_NEEDED));
    }

    private static void rights(Paths paths) {
        var limits = Schema.map(Schema.map(Schema.choice("hidden", "read", "write")));
        var answer = Schema.object()
                .with("object", Schema.text())
                .with("roles", Schema.list(Schema.text()))
                .with("names", Schema.map(Schema.text()))
                .with(
                        "fields",
                        Schema.list(Schema.object()
                                .with("key", Schema.text())
                                .with("written", Schema.truth())
                                .required("key", "written")
                                .build()))
                .with("rights", limits)
                .with("batch", Schema.orNull(Schema.id()))
                .required("object", "roles", "fields", "rights")
                .build();
        paths.with(
                "get",
                "/field-rights/{type}",
                Operation.of("readFieldRights", CATALOG, "What each role may do with the fields of a type")
                        .says("Only limits are told: a field that is not named may be done with what may be done with"
                                + " its record. Each is a record of type `fieldRight`.")
                        .path("type", Schema.text())
                        .answers(200, "Limits by role and field", answer)
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
        paths.with(
                "put",
                "/field-rights/{type}",
                Operation.of("writeFieldRights", CATALOG, "Say what each role may do with the fields of a type")
                        .says("What is not named has no limit afterwards. In force everywhere within two seconds.")
                        .path("type", Schema.text())
                        .body(Schema.object()
                                .with("rights", limits)
                                .required("rights")
                                .build())
                        .answers(200, "Limits as they stand now; `batch` can be undone", answer)
                        .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED, Refused.MALFORMED));
    }

    private static void roles(Paths paths) {
        var scope = Schema.choice("none", "own", "team", "teamTree", "territory", "shared", "all");
        var said = Schema.map(Schema.map(scope));
        var body = Schema.object().with("rights", said).required("rights").build();
        paths.with(
                "get",
                "/roles",
                Operation.of("readRoles", CATALOG, "What each role may do with each type, and how many people have it")
                        .says("`said` is what the workspace says itself; each is a record of type `typeRight`. Roles of"
                                + " the workspace's own are records of type `role`, given by those of `userRole`.")
                        .answers(
                                200,
                                "All roles",
                                Schema.object()
                                        .with("rights", Schema.list(Schema.anything()))
                                        .with("roles", Schema.list(role(said)))
                                        .required("rights", "roles")
                                        .build())
                        .refuses(Refused.DENIED));
        paths.with(
                "put",
                "/roles/{role}",
                Operation.of("writeRole", CATALOG, "Say what a role may do with some types")
                        .says("Of a type that is named, what is not said is as the role comes.")
                        .path("role", Schema.text())
                        .body(body)
                        .answers(
                                200,
                                "`batch` can be undone",
                                Schema.object()
                                        .with("batch", Schema.orNull(Schema.id()))
                                        .required("batch")
                                        .build())
                        .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED, Refused.MALFORMED));
        paths.with(
                "post",
                "/roles/{role}/preview",
                Operation.of("previewRole", CATALOG, "Whom such a change would let do what otherwise")
                        .says("Nothing is done.")
                        .path("role", Schema.text())
                        .body(body)
                        .answers(
                                200,
                                "How many people, and each difference",
                                Schema.object()
                                        .with("people", Schema.number())
                                        .with("differences", Schema.list(Schema.anything()))
                                        .required("people", "differences")
                                        .build())
                        .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.MALFORMED));
        rightsOf(paths, scope);
    }

    private static void rightsOf(Paths paths, Map<String, Object> scope) {
        paths.with(
                "get",
                "/users/{id}/rights",
                Operation.of("readRightsOf", CATALOG, "What somebody may, all their roles together")
                        .says("One's own; an administrator asks of anybody.")
                        .path("id", Schema.id())
                        .answers(
                                200,
                                "Scopes by type and right; fields that are hidden or may only be read",
                                Schema.object()
                                        .with("user", Schema.id())
                                        .with("roles", Schema.list(Schema.text()))
                                        .with("types", Schema.map(Schema.map(Schema.list(scope))))
                                        .with("hidden", Schema.list(Schema.anything()))
                                        .with("readOnly", Schema.list(Schema.anything()))
                                        .required("user", "roles", "types", "hidden", "readOnly")
                                        .build())
                        .refuses(Refused.DENIED));
    }

    private static Map<String, Object> role(Map<String, Object> said) {
        return Schema.object()
                .with("key", Schema.text())
                .with("name", Schema.text())
                .with("basis", Schema.text())
                .with("people", Schema.number())
                .with("adjustable", Schema.truth())
                .with("types", said)
                .with("said", said)
                .required("key", "people", "adjustable", "types", "said")
                .build();
    }

    private static Map<String, Object> problems() {
        return Schema.list(Schema.object()
                .with("object", Schema.text())
                .with("field", Schema.text())
                .with("code", Schema.text())
                .with("message", Schema.text())
                .required("object", "field", "code", "message")
                .build());
    }

    private static Map<String, Object> standing() {
        return Schema.object()
                .with("version", Schema.number())
                .with("upToDate", Schema.truth())
                .with("state", Schema.choice("building", "waitingForNodes", "done", "failed"))
                .with("step", Schema.text())
                .with("problems", problems())
                .with(
                        "nodes",
                        Schema.object()
                                .with("alive", Schema.number())
                                .with("behind", Schema.number())
                                .required("alive", "behind")
                                .build())
                .required("version", "upToDate", "state", "step", "problems", "nodes")
                .build();
    }

    private static Map<String, Object> plan() {
        return Schema.object()
                .with("problems", problems())
                .with(
                        "steps",
                        Schema.list(Schema.object()
                                .with("kind", Schema.text())
                                .with("table", Schema.text())
                                .with("about", Schema.text())
                                .with("sql", Schema.text())
                                .required("kind", "table", "about", "sql")
                                .build()))
                .required("problems", "steps")
                .build();
    }

    private static Map<String, Object> fieldType() {
        var members = Schema.object().with("key", Schema.text());
        for (String what : new String[] {"options", "targets", "unique", "indexed", "searched", "groupable"}) {
            members.with(what, Schema.truth());
        }
        return members.required("key", "options", "targets", "unique", "indexed", "searched", "groupable")
                .build();
    }
}
