package org.kinward.edge.web.openapi.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** How the running application is, for those who look after it. */
public final class OperationsPaths {
    private OperationsPaths() {}

    public static void addTo(Paths paths) {
        Subject operations = paths.about("Operations");
        operations
                .get("/health", "readHealth", "Whether the process and its database serve")
                .open()
                .answers("They do", Schema.ref("Health"))
                .answers(503, "They do not", Schema.ref("Health"))
                .refuses(Refused.MALFORMED);
        operations
                .get("/health/live", "readLiveness", "Whether the process itself answers")
                .open()
                .answers("It does", Schema.ref("Health"))
                .refuses(Refused.MALFORMED);
        operations
                .get(
                        "/operations",
                        "readCondition",
                        "Database, feed, consumers, parked records, jobs, leases, this process")
                .answers("How it is, and which parts need somebody", Schema.ref("Condition"))
                .refuses(Refused.DENIED);
        operations
                .post("/operations/release", "releaseParked", "Hand a consumer what a parked record has missed")
                .body(Schema.object().needs("consumer", Schema.text()).needs("record", Schema.id()))
                .answersNothing("It has taken it")
                .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.CONFLICT);
        operations
                .get("/metrics", "readMetrics", "The figures, as Prometheus reads them")
                .answers("Text format 0.0.4", "text/plain", Schema.text())
                .refuses(Refused.DENIED);
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "Health",
                Schema.object()
                        .needs("status", Schema.choice("up", "down"))
                        .needs("database", Schema.choice("up", "down")));
        all.put(
                "Condition",
                Schema.object()
                        .needs("complaints", Schema.list(Schema.text()))
                        .needs("condition", Schema.map(Schema.anything())));
        return all;
    }
}
