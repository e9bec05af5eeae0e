package org.kinward.edge.web.openapi;

import java.util.List;
import java.util.Map;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.action.Action;

/** What can be done with records of one type. */
final class RecordPaths {
    private final Model model;
    private final String tag;
    private final String root;
    private final String one;
    private final String name;
    private final List<Action> actions;

    RecordPaths(Model model, String plural, List<Action> actions) {
        this.actions = List.copyOf(actions);
        this.model = model;
        this.tag = plural;
        this.root = "/records/" + model.key();
        this.one = root + "/{id}";
        this.name = Character.toUpperCase(model.key().charAt(0))
                + model.key().substring(1).replace('.', '_');
    }

    void addTo(Paths paths) {
        reading(paths);
        writing(paths);
        past(paths);
        files(paths);
        merging(paths);
        actions.forEach(action -> acting(paths, action));
    }

    private void acting(Paths paths, Action action) {
        String at = one + "/actions/" + action.key();
        var input = Schema.object();
        action.inputs().forEach(one -> input.with(one.key(), Schema.orNull(RecordSchemas.input(one))));
        paths.with(
                "post",
                at + "/preview",
                operation(action.key() + "Preview", "What there is to choose before `" + action.key() + "`")
                        .parameter("RecordId")
                        .answers(
                                200,
                                "Records found, by the input they answer, and suggested values; nothing is changed",
                                Schema.object()
                                        .with(
                                                "found",
                                                Schema.map(Schema.list(Schema.object()
                                                        .with("record", Schema.ref("Reference"))
                                                        .with("why", Schema.text())
                                                        .with("sure", Schema.truth())
                                                        .required("record", "why", "sure")
                                                        .build())))
                                        .with("values", Schema.map(Schema.anything()))
                                        .required("found", "values")
                                        .build())
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND));
        paths.with(
                "post",
                at,
                operation(action.key(), "The action `" + action.key() + "`, all or nothing")
                        .says("Asked again, it makes nothing twice: it answers what came of it, with a `batch` of"
                                + " `null`. A batch can be undone as one.")
                        .parameter("RecordId")
                        .parameter("IdempotencyKey")
                        .body(Schema.object().with("input", input.build()).build())
                        .answers(
                                200,
                                "What came of it, and the record as it is now",
                                Schema.object()
                                        .with("batch", Schema.orNull(Schema.id()))
                                        .with("made", Schema.map(Schema.ref("Reference")))
                                        .with("record", Schema.ref(model.key()))
                                        .required("batch", "made")
                                        .build())
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND)
                        .refuses(Refused.CONFLICT, Refused.REJECTED));
    }

    private void reading(Paths paths) {
        Map<String, Object> page = Schema.object()
                .with("items", Schema.list(Schema.ref(model.key())))
                .with("next", Schema.orNull(Schema.text()))
                .with("count", Schema.ref("Count"))
                .required("items", "next")
                .build();
        paths.with(
                "get",
                root,
                operation("list", "List " + tag)
                        .parameter("Fields")
                        .parameter("FilterText")
                        .parameter("SortText")
                        .parameter("Limit")
                        .parameter("PageCursor")
                        .parameter("Deleted")
                        .parameter("WithCount")
                        .answers(200, "A page", page)
                        .refuses(Refused.MALFORMED, Refused.DENIED));
        paths.with(
                "post",
                root + "/query",
                operation("query", "List " + tag + " by a filter that is too long for an address")
                        .body(Schema.ref("PageRequest"))
                        .answers(200, "A page", page)
                        .refuses(Refused.MALFORMED, Refused.DENIED));
        paths.with(
                "post",
                root + "/groups",
                operation("group", "Count and sum " + tag)
                        .body(Schema.ref("GroupsRequest"))
                        .answers(200, "Groups", Schema.ref("Groups"))
                        .refuses(Refused.MALFORMED, Refused.DENIED));
        paths.with(
                "post",
                root + "/alike",
                operation("findAlike", "Find records within sight that one about to be made resembles")
                        .body(Schema.object()
                                .with("fields", Schema.map(Schema.anything()))
                                .build())
                        .answers(200, "Five at most, the likest first", Schema.ref("AlikeAnswer"))
                        .refuses(Refused.MALFORMED, Refused.DENIED));
        readingOne(paths);
    }

    private void readingOne(Paths paths) {
        paths.with(
                "get",
                root + "/values",
                operation("listValuesOf", "Values in use of a field with several at once, such as tags")
                        .query("field", Schema.text(), "Key of the field.")
                        .query("q", Schema.text(), "Part of a value, in any case and without its accents.")
                        .query("limit", Schema.number(), "Most values.")
                        .answers(200, "Values, those most used first", Schema.ref("ValuesInUse"))
                        .refuses(Refused.MALFORMED, Refused.DENIED));
        paths.with(
                "get",
                one,
                operation("read", "Read one, with its children")
                        .parameter("RecordId")
                        .query(
                                "itself",
                                Map.of("type", "boolean"),
                                "One that was merged, not the one it is part of now.")
                        .answers(200, "The record", Schema.ref(model.key()))
                        .answersNothing(307, "It was merged; `Location` has the record it is part of now")
                        .refuses(Refused.MALFORMED, Refused.NOT_FOUND));
        exporting(paths);
    }

    private void exporting(Paths paths) {
        paths.with(
                "get",
                root + "/export",
                operation("export", "Export " + tag + " as CSV or JSON Lines")
                        .parameter("Fields")
                        .parameter("FilterText")
                        .parameter("SortText")
                        .parameter("ExportFormat")
                        .answers(200, "All that match", "text/csv", Schema.text())
                        .refuses(Refused.MALFORMED, Refused.DENIED));
    }

    private void writing(Paths paths) {
        paths.with(
                "post",
                root,
                operation("create", "Create one")
                        .parameter("IdempotencyKey")
                        .body(Schema.object()
                                .with("id", Schema.id())
                                .with("fields", Schema.ref(RecordSchemas.fieldsOf(model.key())))
                                .required("fields")
                                .build())
                        .answers(201, "The record as it is now", Schema.ref(model.key()))
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.CONFLICT, Refused.REJECTED));
        paths.with(
                "patch",
                one,
                operation("update", "Change one, field by field")
                        .parameter("RecordId")
                        .parameter("IdempotencyKey")
                        .body(Schema.object()
                                .with("version", Schema.number())
                                .with("fields", Schema.ref(RecordSchemas.changesOf(model.key())))
                                .required("fields")
                                .build())
                        .answers(200, "The record as it is now", Schema.ref(model.key()))
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND)
                        .refuses(Refused.CONFLICT, Refused.REJECTED));
        paths.with(
                "delete",
                one,
                operation("delete", "Put one into the bin")
                        .parameter("RecordId")
                        .answersNothing(204, "It is in the bin")
                        .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED));
        paths.with(
                "post",
                one + "/restore",
                operation("restore", "Take one out of the bin")
                        .parameter("RecordId")
                        .answers(200, "The record as it is now", Schema.ref(model.key()))
                        .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED));
    }

    private void files(Paths paths) {
        paths.with(
                "get",
                one + "/pdf",
                operation("print", "It as a PDF file, to be printed")
                        .parameter("RecordId")
                        .query("language", Schema.text(), "Of the paper; that of the request where it says none.")
                        .answers(200, "The pages", "application/pdf", Schema.text())
                        .refuses(Refused.NOT_FOUND));
        paths.with(
                "get",
                one + "/files",
                operation("listFilesOf", "Files on it, newest first")
                        .parameter("RecordId")
                        .answers(200, "Files; each says whether it has a picture", Schema.ref("Files"))
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
        paths.with(
                "post",
                one + "/files",
                operation("addFileTo", "Lay a file down on it")
                        .parameter("RecordId")
                        .query("name", Schema.text(), "Its name, where the content comes alone.")
                        .body(
                                "multipart/form-data",
                                Schema.object()
                                        .with("file", Map.of("type", "string", "format", "binary"))
                                        .required("file")
                                        .build())
                        .answers(
                                201,
                                "The id of the file's record",
                                Schema.object()
                                        .with("id", Schema.id())
                                        .required("id")
                                        .build())
                        .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.TOO_LARGE, Refused.REJECTED));
    }

    private void merging(Paths paths) {
        Map<String, Object> both = Schema.object()
                .with("with", Schema.id())
                .with("take", Schema.map(Schema.choice("winner", "loser", "both")))
                .with("versions", Schema.map(Schema.number()))
                .required("with")
                .build();
        paths.with(
                "post",
                one + "/merge/preview",
                operation(
                                "previewMergeOf",
                                "What there is to choose when another becomes part of this one, and what moves")
                        .parameter("RecordId")
                        .body(both)
                        .answers(200, "Fields that differ, and relations that move", Schema.map(Schema.anything()))
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED));
        paths.with(
                "post",
                one + "/merge",
                operation("merge", "Make another one part of this; undo its batch to part them again")
                        .parameter("RecordId")
                        .parameter("IdempotencyKey")
                        .body(both)
                        .answers(
                                200,
                                "The record as it is now, and how many moved",
                                Schema.object()
                                        .with("batch", Schema.id())
                                        .with("moved", Schema.number())
                                        .with("record", Schema.ref(model.key()))
                                        .required("batch", "moved")
                                        .build())
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND)
                        .refuses(Refused.CONFLICT, Refused.REJECTED));
    }

    private void past(Paths paths) {
        paths.with(
                "get",
                one + "/history",
                operation("readHistoryOf", "Who changed what, newest first")
                        .parameter("RecordId")
                        .parameter("PageCursor")
                        .parameter("Limit")
                        .answers(200, "A page of changes", Schema.ref("History"))
                        .refuses(Refused.MALFORMED, Refused.NOT_FOUND));
        paths.with(
                "get",
                one + "/timeline",
                operation("readTimelineOf", "What happened around it, newest first")
                        .parameter("RecordId")
                        .query(
                                "kinds",
                                Schema.text(),
                                "Keys of types, and `change` for changes of the record itself, with commas between.")
                        .parameter("PageCursor")
                        .parameter("Limit")
                        .answers(200, "A page of the timeline", Schema.ref("Timeline"))
                        .refuses(Refused.MALFORMED, Refused.NOT_FOUND));
        paths.with(
                "get",
                one + "/access",
                operation("readSightOf", "Who can see it, and why")
                        .parameter("RecordId")
                        .answers(200, "People by name, each with every reason", Schema.ref("WhoSees"))
                        .refuses(Refused.NOT_FOUND));
        links(paths);
    }

    private void links(Paths paths) {
        String links = one + "/links";
        paths.with(
                "get",
                links,
                operation("readLinksOf", "Links by which it is shared outside, and when they were opened")
                        .parameter("RecordId")
                        .answers(
                                200,
                                "The newest first; none tells its secret",
                                Schema.object()
                                        .with("items", Schema.list(Schema.map(Schema.anything())))
                                        .required("items")
                                        .build())
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
        paths.with(
                "post",
                links,
                operation("makeLinkOf", "Share it outside by a link, for reading")
                        .says("Whoever holds the link sees the chosen fields, as its maker may see them then. It ends"
                                + " when its days are over, when it is taken back, and when its maker may not share"
                                + " the record any more.")
                        .parameter("RecordId")
                        .body(Schema.object()
                                .with("fields", Schema.list(Schema.text()))
                                .with("days", Schema.number())
                                .with("password", Schema.orNull(Schema.text()))
                                .build())
                        .answers(
                                201,
                                "The page's path, told this once",
                                Schema.object()
                                        .with("id", Schema.id())
                                        .with("path", Schema.text())
                                        .with("until", Schema.text("date-time"))
                                        .required("id", "path", "until")
                                        .build())
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED));
        paths.with(
                "delete",
                links + "/{link}",
                operation("takeBackLinkOf", "Take a link back")
                        .parameter("RecordId")
                        .path("link", Schema.id())
                        .answersNothing(204, "It opens nothing any more")
                        .refuses(Refused.DENIED, Refused.NOT_FOUND));
    }

    private Operation operation(String verb, String summary) {
        return Operation.of(verb + name, tag, summary);
    }
}
