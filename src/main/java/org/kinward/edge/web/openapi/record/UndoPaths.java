package org.kinward.edge.web.openapi.record;

import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** Taking back, and what there is to be taken back. */
public final class UndoPaths {
    private UndoPaths() {}

    public static void addTo(Paths paths) {
        Subject commands = paths.about("Commands");
        var command = Schema.object().needs("command", Schema.id());
        commands.post("/undo", "undo", "Put back what a batch did, where nobody changed it since")
                .body(Schema.object().needs("batch", Schema.id()))
                .answers("What came of it; undo this batch to do it again", Schema.ref("BatchResult"))
                .refuses(Refused.MALFORMED, Refused.NOT_FOUND);
        commands.post("/undo/preview", "previewUndo", "What an undo of a command or batch would do")
                .body(command)
                .answers(
                        "Counts, and the first of what would stay",
                        Schema.object()
                                .needs("progress", Schema.ref("UndoProgress"))
                                .needs("whole", Schema.truth())
                                .needs("kept", Schema.list(Schema.ref("Kept"))))
                .refuses(Refused.MALFORMED, Refused.NOT_FOUND);
        commands.post(
                        "/undos",
                        "beginUndo",
                        "Put back all batches of a command, an import among them, in the background")
                .body(command)
                .answers(202, "It is under way", Schema.ref("Undo"))
                .refuses(Refused.MALFORMED, Refused.NOT_FOUND);
        commands.get("/undos", "findUndo", "How a command was taken back that the caller did or took back")
                .query("command", Schema.id(), "Of an import: its id.")
                .answers(
                        "The undo by which it does not stand any more; none where it stands",
                        Schema.object().needs("items", Schema.list(Schema.ref("Undo"))))
                .refuses(Refused.MALFORMED);
        commands.get("/deeds", "listDeeds", "What the caller did lately, and what of it was undone")
                .parameter("PageCursor")
                .answers("A page, newest first", Schema.page("Deed"))
                .refuses(Refused.MALFORMED);
        reports(commands.at("/undos/{id}", one -> one.path("id").refuses(Refused.MALFORMED, Refused.NOT_FOUND)));
    }

    private static void reports(Subject undo) {
        undo.get("", "readUndo", "How an undo stands").answers("The undo", Schema.ref("Undo"));
        undo.get("/kept", "listKept", "What an undo left as it is, and why")
                .parameter("PageCursor")
                .answers("A page", Schema.page("Kept"));
        undo.get("/report", "readUndoReport", "The same as a file, one line a field")
                .answers("All that was kept", "text/csv", Schema.text());
    }

    public static Map<String, Map<String, Object>> schemas() {
        return Map.of("Undo", undo(), "UndoProgress", progress(), "Kept", kept(), "Deed", deed());
    }

    private static Map<String, Object> undo() {
        return Schema.object()
                .says("An undo of a command of many batches.")
                .needs("id", Schema.id())
                .needs("command", Schema.id())
                .with("at", Schema.moment())
                .needs("state", Schema.choice("running", "done", "failed"))
                .needs("progress", Schema.ref("UndoProgress"));
    }

    private static Map<String, Object> progress() {
        return Schema.object()
                .says("Counted in changes: in all, looked at, and what came of those.")
                .needs("lines", Schema.number())
                .needs("done", Schema.number())
                .needs("deleted", Schema.number())
                .needs("restored", Schema.number())
                .needs("changed", Schema.number())
                .needs("kept", Schema.number());
    }

    private static Map<String, Object> kept() {
        return Schema.object()
                .says("What stays as it is, wholly or in some fields, and why.")
                .needs("record", Schema.ref("Reference"))
                .needs(
                        "reason",
                        Schema.choice(
                                "changed", "used", "irreversible", "gone", "inBin", "targetGone", "refused", "denied"))
                .needs("message", Schema.text())
                .with("by", Schema.orNull(Schema.ref("Reference")))
                .with("at", Schema.orNull(Schema.moment()))
                .with("fields", Schema.map(Schema.anything()));
    }

    private static Map<String, Object> deed() {
        return Schema.object()
                .says("One command of the caller, with what it did and whether it still stands.")
                .needs("command", Schema.id())
                .needs("batch", Schema.id())
                .needs("at", Schema.moment())
                .with("origin", Schema.text())
                .needs(
                        "did",
                        Schema.list(Schema.object()
                                .with("object", Schema.text())
                                .with("kind", Schema.choice("created", "updated", "deleted", "restored"))
                                .with("records", Schema.number())
                                .with("first", Schema.ref("Reference"))))
                .with("more", Schema.truth())
                .with("undone", Schema.orNull(Schema.ref("Undo")))
                .with("undoes", Schema.orNull(Schema.id()));
    }
}
