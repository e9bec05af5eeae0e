package org.kinward.edge.web.openapi.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** Bringing files in: upload, plan, preview, run, report. */
public final class ImportPaths {
    private ImportPaths() {}

    public static void addTo(Paths paths) {
        Subject imports = paths.about("Imports");
        imports.get("/imports", "listImports", "Imports, newest first").answers("Imports", Schema.items("Import"));
        imports.post(
                        "/imports",
                        "uploadImport",
                        "Upload a file: delimited text, a workbook (XLSX), cards (vCard) or a calendar (iCalendar);"
                                + " how it is written is guessed and shown")
                .body(
                        "multipart/form-data",
                        Schema.object().needs("file", Map.of("type", "string", "contentMediaType", "text/csv")))
                .answers(201, "The import, a draft", Schema.ref("Import"))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.TOO_LARGE, Refused.REJECTED);
        Subject one = imports.at(
                "/imports/{id}", each -> each.path("id").refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.CONFLICT));
        planning(one);
        running(one);
    }

    private static void planning(Subject one) {
        one.get("", "readImport", "How an import stands; at the end, its report")
                .answers("The import", Schema.ref("Import"));
        one.delete("", "deleteImport", "Forget an import and its file; what it wrote stays")
                .answersNothing("It is forgotten");
        one.put("/format", "changeImportFormat", "Read the file again, in another format")
                .body(Schema.ref("FileFormat"))
                .answers("The import", Schema.ref("Import"))
                .refuses(Refused.MALFORMED, Refused.REJECTED);
        one.get("/suggestion", "suggestImportPlan", "Which column may be which field")
                .query("object", Schema.text(), "Key of the type.")
                .answers("A plan to start from", Schema.ref("ImportPlan"))
                .refuses(Refused.MALFORMED);
        one.put("/plan", "planImport", "Say which column is which field, and how rows find records")
                .body(Schema.ref("ImportPlan"))
                .answers("The import, ready", Schema.ref("Import"))
                .refuses(Refused.MALFORMED, Refused.REJECTED);
        one.post("/preview", "previewImport", "What would come of it, without doing it")
                .answers("Rows as they would be, and their problems", Schema.ref("ImportPreview"))
                .refuses(Refused.REJECTED);
    }

    private static void running(Subject one) {
        one.post("/run", "runImport", "Do it, in the background").answers(202, "It is under way", Schema.ref("Import"));
        one.get("/rejected", "readRejectedRows", "The rows that were rejected, each with the reason")
                .answers("The file's own columns, and one more", "text/csv", Schema.text());
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "FileFormat",
                Schema.object()
                        .with("encoding", Schema.text())
                        .with("delimiter", Schema.text())
                        .with("header", Schema.truth())
                        .with("dateFormat", Schema.orNull(Schema.text()))
                        .with("decimal", Schema.orNull(Schema.text()))
                        .with("kind", Schema.choice("delimited", "workbook", "cards", "calendar"))
                        .with("sheet", Schema.number())
                        .with("sheets", Schema.list(Schema.text()))
                        .open());
        all.put(
                "Import",
                Schema.object()
                        .says("Draft, ready, running, then done or failed; a report is there at the end.")
                        .needs("id", Schema.id())
                        .with("fileName", Schema.text())
                        .needs("state", Schema.choice("draft", "ready", "running", "done", "failed"))
                        .with("format", Schema.ref("FileFormat"))
                        .with("rows", Schema.number())
                        .with("columns", Schema.list(Schema.map(Schema.anything())))
                        .with("sample", Schema.list(Schema.list(Schema.text())))
                        .open());
        all.put("ImportPlan", plan());
        all.put(
                "ImportPreview",
                Schema.object()
                        .needs("rows", Schema.list(Schema.map(Schema.anything())))
                        .with("problems", Schema.map(Schema.anything()))
                        .with("unknown", Schema.map(Schema.list(Schema.map(Schema.anything()))))
                        .with("creates", Schema.number())
                        .with("updates", Schema.number())
                        .with("merges", Schema.number())
                        .with("skips", Schema.number())
                        .with("alike", Schema.number())
                        .with("makes", Schema.map(Schema.number()))
                        .open());
        return all;
    }

    private static Map<String, Object> plan() {
        return Schema.object()
                .needs("object", Schema.text())
                .needs("mode", Schema.choice("createOrUpdate", "create", "update"))
                .with("key", Schema.orNull(Schema.text()))
                .with("alike", Schema.choice("create", "update", "skip"))
                .needs(
                        "columns",
                        Schema.list(Schema.object()
                                .needs("index", Schema.number())
                                .with("field", Schema.orNull(Schema.text()))
                                .with("by", Schema.orNull(Schema.text()))
                                .with("unknown", Schema.choice("reject", "empty", "create"))
                                .with("values", Schema.map(Schema.text()))
                                .with("multiply", Schema.orNull(Schema.ref("Decimal")))
                                .open()))
                .with("constants", Schema.map(Schema.anything()))
                .with("skipKeyless", Schema.orNull(Schema.truth()))
                .open();
    }
}
