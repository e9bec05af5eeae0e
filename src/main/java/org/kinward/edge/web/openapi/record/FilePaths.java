package org.kinward.edge.web.openapi.record;

import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** What is in files, and what was in them before. */
public final class FilePaths {
    private static final String FILE_VERSION = "The number of a version it had; without it the one it has.";

    private FilePaths() {}

    public static void addTo(Paths paths) {
        Subject file =
                paths.about("Files").at("/files/{id}", one -> one.path("id").refuses(Refused.NOT_FOUND));
        contents(file);
        versions(file);
    }

    private static void contents(Subject file) {
        file.get("/content", "readFileContent", "The content of a file, as a download")
                .query("version", Schema.number(), FILE_VERSION)
                .answers("The content", "application/octet-stream", Schema.text());
        file.get("/thumbnail", "readFileThumbnail", "A small picture of an image, or of a PDF file's first page")
                .answers("The picture", "image/jpeg", Schema.text());
        file.get("/preview", "previewFile", "What there is to look at without fetching it")
                .query("version", Schema.number(), FILE_VERSION)
                .answers(
                        "How many pictures of pages, and its text once that is read",
                        Schema.object()
                                .with("pages", Schema.number())
                                .with("state", Schema.choice("waiting", "read", "failed", "none"))
                                .with("why", Schema.orNull(Schema.text()))
                                .with("text", Schema.orNull(Schema.text()))
                                .with("whole", Schema.truth()));
        file.get("/pages/{number}", "readFilePage", "A large picture of an image, or of a page of a PDF file")
                .path("number", Schema.number())
                .query("version", Schema.number(), FILE_VERSION)
                .answers("The picture", "image/jpeg", Schema.text());
    }

    private static void versions(Subject file) {
        var done = Schema.object().needs("batch", Schema.orNull(Schema.id()));
        file.get("/versions", "listFileVersions", "The contents it had, newest first")
                .answers(
                        "The first is the one it has",
                        Schema.object()
                                .with(
                                        "items",
                                        Schema.list(Schema.object()
                                                .with("number", Schema.number())
                                                .with("at", Schema.moment())
                                                .with("by", Schema.orNull(Schema.ref("Reference")))
                                                .with("name", Schema.text())
                                                .with("contentType", Schema.text())
                                                .with("size", Schema.number())
                                                .with("hash", Schema.text()))));
        file.post(
                        "/versions",
                        "addFileVersion",
                        "Give it another content, by a form or alone as `application/octet-stream`")
                .body("multipart/form-data", Schema.object().needs("file", Schema.binary()))
                .answers("The batch to undo it by; none where it had that content", done)
                .refuses(Refused.DENIED, Refused.TOO_LARGE);
        file.post("/versions/{number}/restore", "restoreFileVersion", "Give it a content that it had before")
                .path("number", Schema.number())
                .answers("The batch to undo it by; none where it had that content", done)
                .refuses(Refused.DENIED);
    }
}
