package org.kinward.edge.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** Bringing files in: upload, plan, preview, run, report. */
final class ImportPaths {
    private static final String TAG = "Imports";
    private static final String ONE = "/imports/{id}";

    private ImportPaths() {}

    static void addTo(Paths paths) {
        files(paths);
        planning(paths);
        running(paths);
    }

    private static void files(Paths paths) {
        paths.with(
                "get",
                "/imports",
                Operation.of("listImports", TAG, "Imports, newest first")
                        .answers(200, "Imports", IdentityPaths.items("Import")));
        paths.with(
                "post",
                "/imports",
                Operation.of(
                                "uploadImport",
                                TAG,
                                "Upload a file: delimited text, a workbook (XLSX) or cards (vCard); how it is written"
                                        + " is guessed and shown")
                        .body(
                                "multipart/form-data",
                                Schema.object()
                                        .with("file", Map.of("type", "string", "contentMediaType", "text/csv"))
                                        .required("file")
                                        .build())
                        .answers(201, "The import, a draft", Schema.ref("Import"))
                        .refuses(Refused.MALFORMED, Refused.DENIED, Refused.TOO_LARGE, Refused.REJECTED));
        paths.with(
                "get",
                ONE,
                one("readImport", "How an import stands; at the end, its report")
                        .answers(200, "The import", Schema.ref("Import")));
        paths.with(
                "delete",
                ONE,
                one("deleteImport", "Forget an import and its file; what it wrote stays")
                        .answersNothing(204, "It is forgotten"));
    }

    private static void planning(Paths paths) {
        paths.with(
                "put",
                ONE + "/format",
                one("changeImportFormat", "Read the file again, in another format")
                        .body(Schema.ref("FileFormat"))
                        .answers(200, "The import", Schema.ref("Import"))
                        .refuses(Refused.MALFORMED, Refused.REJECTED));
        paths.with(
                "get",
                ONE + "/suggestion",
                one("suggestImportPlan", "Which column may be which field")
                        .query("object", Schema.text(), "Key of the type.")
                        .answers(200, "A plan to start from", Schema.ref("ImportPlan"))
                        .refuses(Refused.MALFORMED));
        paths.with(
                "put",
                ONE + "/plan",
                one("planImport", "Say which column is which field, and how rows find records")
                        .body(Schema.ref("ImportPlan"))
                        .answers(200, "The import, ready", Schema.ref("Import"))
                        .refuses(Refused.MALFORMED, Refused.REJECTED));
        paths.with(
                "post",
                ONE + "/preview",
                one("previewImport", "What would come of it, without doing it")
                        .answers(200, "Rows as they would be, and their problems", Schema.ref("ImportPreview"))
                        .refuses(Refused.REJECTED));
    }

    private static void running(Paths paths) {
        paths.with(
                "post",
                ONE + "/run",
                one("runImport", "Do it, in the background").answers(202, "It is under way", Schema.ref("Import")));
        paths.with(
                "get",
                ONE + "/rejected",
                one("readRejectedRows", "The rows that were rejected, each with the reason")
                        .answers(200, "The file's own columns, and one more", "text/csv", Schema.text()));
    }

    private static Operation one(String id, String summary) {
        return Operation.of(id, TAG, summary)
                .path("id", Schema.id())
                .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.CONFLICT);
    }

    static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "FileFormat",
                Schema.object()
                        .with("encoding", Schema.text())
                        .with("delimiter", Schema.text())
                        .with("header", Schema.truth())
                        .with("dateFormat", Schema.orNull(Schema.text()))
                        .with("decimal", Schema.orNull(Schema.text()))
                        .with("kind", Schema.choice("delimited", "workbook", "cards"))
                        .with("sheet", Schema.number())
                        .with("sheets", Schema.list(Schema.text()))
                        .open()
                        .build());
        all.put(
                "Import",
                Schema.object()
                        .says("Draft, ready, running, then done or failed; a report is there at the end.")
                        .with("id", Schema.id())
                        .with("fileName", Schema.text())
                        .with("state", Schema.choice("draft", "ready", "running", "done", "failed"))
                        .with("format", Schema.ref("FileFormat"))
                        .with("rows", Schema.number())
                        .with("columns", Schema.list(Schema.map(Schema.anything())))
                        .with("sample", Schema.list(Schema.list(Schema.text())))
                        .required("id", "state")
                        .open()
                        .build());
        all.put("ImportPlan", plan());
        all.put(
                "ImportPreview",
                Schema.object()
                        .with("rows", Schema.list(Schema.map(Schema.anything())))
                        .with("problems", Schema.map(Schema.anything()))
                        .with("unknown", Schema.map(Schema.list(Schema.map(Schema.anything()))))
                        .with("creates", Schema.number())
                        .with("updates", Schema.number())
                        .with("merges", Schema.number())
                        .with("skips", Schema.number())
                        .with("alike", Schema.number())
                        .with("makes", Schema.map(Schema.number()))
                        .required("rows")
                        .open()
                        .build());
        return all;
    }

    private static Map<String, Object> plan() {
        return Schema.object()
                .with("object", Schema.text())
                .with("mode", Schema.choice("createOrUpdate", "create", "update"))
                .with("key", Schema.orNull(Schema.text()))
                .with("alike", Schema.choice("create", "update", "skip"))
                .with(
                        "columns",
                        Schema.list(Schema.object()
                                .with("index", Schema.number())
                                .with("field", Schema.orNull(Schema.text()))
                                .with("by", Schema.orNull(Schema.text()))
                                .with("unknown", Schema.choice("reject", "empty", "create"))
                                .with("values", Schema.map(Schema.text()))
                                .with("multiply", Schema.orNull(Schema.ref("Decimal")))
                                .required("index")
                                .open()
                                .build()))
                .with("constants", Schema.map(Schema.anything()))
                .with("skipKeyless", Schema.orNull(Schema.truth()))
                .required("object", "mode", "columns")
                .open()
                .build();
    }
}
