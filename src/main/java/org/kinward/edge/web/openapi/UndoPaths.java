package org.kinward.edge.web.openapi;

import java.util.Map;

/** Taking back, and what there is to be taken back. */
final class UndoPaths {
    private static final String TAG = EnginePaths.COMMANDS;

    private UndoPaths() {}

    static Map<String, Map<String, Object>> schemas() {
        return Map.of("Undo", undo(), "UndoProgress", progress(), "Kept", kept(), "Deed", deed());
    }

    private static Map<String, Object> undo() {
        return Schema.object()
                .says("An undo of a command of many batches.")
                .with("id", Schema.id())
                .with("command", Schema.id())
                .with("at", Schema.text("date-time"))
                .with("state", Schema.choice("running", "done", "failed"))
                .with("progress", Schema.ref("UndoProgress"))
                .required("id", "command", "state", "progress")
                .build();
    }

    private static Map<String, Object> progress() {
        return Schema.object()
                .says("Counted in changes: in all, looked at, and what came of those.")
                .with("lines", Schema.number())
                .with("done", Schema.number())
                .with("deleted", Schema.number())
                .with("restored", Schema.number())
                .with("changed", Schema.number())
                .with("kept", Schema.number())
                .required("lines", "done", "deleted", "restored", "changed", "kept")
                .build();
    }

    private static Map<String, Object> kept() {
        return Schema.object()
                .says("What stays as it is, wholly or in some fields, and why.")
                .with("record", Schema.ref("Reference"))
                .with(
                        "reason",
                        Schema.choice(
                                "changed", "used", "irreversible", "gone", "inBin", "targetGone", "refused", "denied"))
                .with("message", Schema.text())
                .with("by", Schema.orNull(Schema.ref("Reference")))
                .with("at", Schema.orNull(Schema.text("date-time")))
                .with("fields", Schema.map(Schema.anything()))
                .required("record", "reason", "message")
                .build();
    }

    private static Map<String, Object> deed() {
        return Schema.object()
                .says("One command of the caller, with what it did and whether it still stands.")
                .with("command", Schema.id())
                .with("batch", Schema.id())
                .with("at", Schema.text("date-time"))
                .with("origin", Schema.text())
                .with(
                        "did",
                        Schema.list(Schema.object()
                                .with("object", Schema.text())
                                .with("kind", Schema.choice("created", "updated", "deleted", "restored"))
                                .with("records", Schema.number())
                                .with("first", Schema.ref("Reference"))
                                .build()))
                .with("more", Map.of("type", "boolean"))
                .with("undone", Schema.orNull(Schema.ref("Undo")))
                .with("undoes", Schema.orNull(Schema.id()))
                .required("command", "batch", "at", "did")
                .build();
    }

    static void addTo(Paths paths) {
        var command =
                Schema.object().with("command", Schema.id()).required("command").build();
        paths.with(
                "post",
                "/undo",
                Operation.of("undo", TAG, "Put back what a batch did, where nobody changed it since")
                        .body(Schema.object()
                                .with("batch", Schema.id())
                                .required("batch")
                                .build())
                        .answers(200, "What came of it; undo this batch to do it again", Schema.ref("BatchResult"))
                        .refuses(Refused.MALFORMED, Refused.NOT_FOUND));
        paths.with(
                "post",
                "/undo/preview",
                Operation.of("previewUndo", TAG, "What an undo of a command or batch would do")
                        .body(command)
                        .answers(
                                200,
                                "Counts, and the first of what would stay",
                                Schema.object()
                                        .with("progress", Schema.ref("UndoProgress"))
                                        .with("whole", Map.of("type", "boolean"))
                                        .with("kept", Schema.list(Schema.ref("Kept")))
                                        .required("progress", "whole", "kept")
                                        .build())
                        .refuses(Refused.MALFORMED, Refused.NOT_FOUND));
        paths.with(
                "post",
                "/undos",
                Operation.of(
                                "beginUndo",
                                TAG,
                                "Put back all batches of a command, an import among them, in the background")
                        .body(command)
                        .answers(202, "It is under way", Schema.ref("Undo"))
                        .refuses(Refused.MALFORMED, Refused.NOT_FOUND));
        reports(paths);
        bin(paths);
    }

    private static void bin(Paths paths) {
        var records = Schema.object()
                .with("object", Schema.text())
                .with("ids", Schema.list(Schema.id()))
                .build();
        paths.with(
                "get",
                "/bin",
                Operation.of("readBin", TAG, "What lies in the bin, type by type, and how long it is kept")
                        .answers(200, "The bin", Schema.map(Schema.anything())));
        paths.with(
                "post",
                "/bin/preview",
                Operation.of("previewDelete", TAG, "What would follow records into the bin, and what would stay")
                        .body(records)
                        .answers(200, "Counts by relation", Schema.map(Schema.anything()))
                        .refuses(Refused.MALFORMED, Refused.DENIED));
        paths.with(
                "put",
                "/bin/retention",
                Operation.of("retain", TAG, "Keep what lies in the bin for so many days; `null` for ever")
                        .body(Schema.object()
                                .with("days", Schema.orNull(Schema.number()))
                                .required("days")
                                .build())
                        .answers(200, "The bin", Schema.map(Schema.anything()))
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED));
        paths.with(
                "post",
                "/bin/purge",
                Operation.of(
                                "purge",
                                TAG,
                                "Take away for good what nothing points to any more: some, or all that is old")
                        .body(Schema.object()
                                .with("object", Schema.text())
                                .with("ids", Schema.list(Schema.id()))
                                .with("olderThanDays", Schema.number())
                                .with("dryRun", Map.of("type", "boolean"))
                                .build())
                        .answers(200, "How many went, how many stayed", Schema.map(Schema.anything()))
                        .refuses(Refused.MALFORMED, Refused.DENIED));
    }

    private static void reports(Paths paths) {
        paths.with(
                "get",
                "/undos/{id}",
                one("readUndo", "How an undo stands").answers(200, "The undo", Schema.ref("Undo")));
        paths.with(
                "get",
                "/undos/{id}/kept",
                one("listKept", "What an undo left as it is, and why")
                        .parameter("PageCursor")
                        .answers(200, "A page", page("Kept")));
        paths.with(
                "get",
                "/undos/{id}/report",
                one("readUndoReport", "The same as a file, one line a field")
                        .answers(200, "All that was kept", "text/csv", Schema.text()));
        paths.with(
                "get",
                "/deeds",
                Operation.of("listDeeds", TAG, "What the caller did lately, and what of it was undone")
                        .parameter("PageCursor")
                        .answers(200, "A page, newest first", page("Deed"))
                        .refuses(Refused.MALFORMED));
    }

    private static Map<String, Object> page(String schema) {
        return Schema.object()
                .with("items", Schema.list(Schema.ref(schema)))
                .with("next", Schema.orNull(Schema.text()))
                .required("items", "next")
                .build();
    }

    private static Operation one(String id, String summary) {
        return Operation.of(id, TAG, summary).path("id", Schema.id()).refuses(Refused.MALFORMED, Refused.NOT_FOUND);
    }
}
