package org.kinward.edge.web.openapi.workspace;

import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** The audit trail, and whether it is as it was written. */
public final class AuditPaths {
    private AuditPaths() {}

    public static void addTo(Paths paths) {
        Subject privacy = paths.about("Privacy");
        privacy.get("/audit", "readAudit", "The audit trail, newest first")
                .says("Beside the feed: sign-ins, keys, exports, changed rights, looks at what is sensitive,"
                        + " seeing as another, erasures.")
                .query("event", Schema.text(), "Of one kind, such as `signed in`.")
                .query("user", Schema.id(), "By or about one user.")
                .query("from", Schema.moment(), "From this moment on.")
                .query("to", Schema.moment(), "Up to this moment.")
                .query("before", Schema.number(), "Entries before this place.")
                .answers(
                        "A hundred at most",
                        Schema.object()
                                .needs("items", Schema.list(Schema.map(Schema.anything())))
                                .with("next", Schema.orNull(Schema.number())))
                .refuses(Refused.MALFORMED, Refused.DENIED);
        privacy.get("/audit/export", "exportAudit", "The audit trail, an entry a line")
                .answers("All entries, newest first", "application/jsonl", Schema.text())
                .refuses(Refused.DENIED);
        privacy.get("/audit/verification", "verifyAudit", "Whether the audit trail is as it was written")
                .answers(
                        "How many entries, and the first that does not hold",
                        Schema.object()
                                .needs("entries", Schema.number())
                                .needs("erased", Schema.number())
                                .with("broken", Schema.orNull(Schema.number()))
                                .needs("head", Schema.text()))
                .refuses(Refused.DENIED);
    }
}
