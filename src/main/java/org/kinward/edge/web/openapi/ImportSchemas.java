package org.kinward.edge.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** Files on their way in. */
final class ImportSchemas {
    private ImportSchemas() {}

    static Map<String, Map<String, Object>> all() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "FileFormat",
                Schema.object()
                        .with("encoding", Schema.text())
                        .with("delimiter", Schema.text())
                        .with("header", Schema.truth())
                        .with("dateFormat", Schema.orNull(Schema.text()))
                        .with("decimal", Schema.orNull(Schema.text()))
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
                .required("object", "mode", "columns")
                .open()
                .build();
    }
}
