package org.kinward.edge.web.openapi.record;

import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** What lies in the bin, for how long, and taking it away for good. */
public final class BinPaths {
    private BinPaths() {}

    public static void addTo(Paths paths) {
        Subject commands = paths.about("Commands");
        var records = Schema.object().with("object", Schema.text()).with("ids", Schema.list(Schema.id()));
        commands.get("/bin", "readBin", "What lies in the bin, type by type, and how long it is kept")
                .answers("The bin", Schema.map(Schema.anything()));
        commands.post("/bin/preview", "previewDelete", "What would follow records into the bin, and what would stay")
                .body(records)
                .answers("Counts by relation", Schema.map(Schema.anything()))
                .refuses(Refused.MALFORMED, Refused.DENIED);
        commands.put("/bin/retention", "retain", "Keep what lies in the bin for so many days; `null` for ever")
                .body(Schema.object().needs("days", Schema.orNull(Schema.number())))
                .answers("The bin", Schema.map(Schema.anything()))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.REJECTED);
        commands.post(
                        "/bin/purge",
                        "purge",
                        "Take away for good what nothing points to any more: some, or all that is old")
                .body(Schema.object()
                        .with("object", Schema.text())
                        .with("ids", Schema.list(Schema.id()))
                        .with("olderThanDays", Schema.number())
                        .with("dryRun", Schema.truth()))
                .answers("How many went, how many stayed", Schema.map(Schema.anything()))
                .refuses(Refused.MALFORMED, Refused.DENIED);
    }
}
