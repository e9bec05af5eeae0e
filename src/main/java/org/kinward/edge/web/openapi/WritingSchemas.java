package org.kinward.edge.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Batches of commands and what comes of each. */
final class WritingSchemas {
    private WritingSchemas() {}

    static Map<String, Map<String, Object>> all() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "Command",
                Schema.object()
                        .says("The fields of a create are values, those of an update say `{was, becomes}`;"
                                + " the paths of each type describe both exactly.")
                        .with("do", Schema.choice("create", "update", "delete", "restore"))
                        .with("object", Schema.text())
                        .with("id", Schema.id())
                        .with("version", Schema.number())
                        .with("fields", Schema.map(Schema.anything()))
                        .required("do", "object")
                        .build());
        all.put(
                "Batch",
                Schema.object()
                        .with("mode", Schema.choice("ALL_OR_NOTHING", "EACH"))
                        .with(
                                "commands",
                                new TreeMap<>(Map.of(
                                        "type",
                                        "array",
                                        "minItems",
                                        1,
                                        "maxItems",
                                        2000,
                                        "items",
                                        Schema.ref("Command"))))
                        .required("commands")
                        .build());
        all.put(
                "BatchResult",
                Schema.object()
                        .with("batch", Schema.id())
                        .with("outcomes", Schema.list(Schema.ref("Outcome")))
                        .required("batch", "outcomes")
                        .build());
        all.put("Outcome", outcome());
        return all;
    }

    private static Map<String, Object> outcome() {
        return Schema.object()
                .says("What came of one command; which members there are depends on the status.")
                .with("status", Schema.choice("saved", "rejected", "conflict", "denied", "notFound", "skipped"))
                .with("id", Schema.id())
                .with("version", Schema.number())
                .with("record", Schema.map(Schema.anything()))
                .with("violations", Schema.list(Schema.ref("Violation")))
                .with("by", Schema.orNull(Schema.ref("Reference")))
                .with("at", Schema.orNull(Schema.text("date-time")))
                .with(
                        "fields",
                        Schema.map(Schema.object()
                                .with("was", Schema.anything())
                                .with("yours", Schema.anything())
                                .with("theirs", Schema.anything())
                                .build()))
                .with("message", Schema.text())
                .required("status")
                .open()
                .build();
    }
}
