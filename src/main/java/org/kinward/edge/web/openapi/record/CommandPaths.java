package org.kinward.edge.web.openapi.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;

/** Many changes at once, and hearing of them. */
public final class CommandPaths {
    private CommandPaths() {}

    public static void addTo(Paths paths) {
        Subject commands = paths.about("Commands");
        commands.post("/commands", "execute", "Carry out a batch of up to 2,000 commands")
                .says("`ALL_OR_NOTHING`: one that cannot be carried out leaves the others `skipped`. `EACH`:"
                        + " every command stands for itself. Every answer tells in `RateLimit` what is left of"
                        + " the caller's allowance; a request costs one unit, a batch one more for every fifty"
                        + " commands.")
                .parameter("IdempotencyKey")
                .body(Schema.ref("Batch"))
                .answers("What came of each, in order", Schema.ref("BatchResult"))
                .refuses(Refused.MALFORMED, Refused.CONFLICT);
        commands.get("/changes/stream", "listen", "Hear which records change, while they change")
                .says("Server-sent events: `change` with `{pos, object, id, batch}`, `reconcile` with a"
                        + " `reason` (`behind`, `rights`, `tooOld`, `restarted`) when what is shown has to"
                        + " be read anew, `beat` four times a minute, `end` when the session or token is"
                        + " no more. The id of an event is the position to come back with, in"
                        + " `Last-Event-ID` or `after`.")
                .query("after", Schema.text(), "The last position heard, where a header cannot be sent.")
                .answers("A stream that does not end by itself", "text/event-stream", Schema.text())
                .refuses(Refused.TOO_MANY, Refused.MALFORMED);
    }

    public static Map<String, Map<String, Object>> schemas() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put(
                "Command",
                Schema.object()
                        .says("The fields of a create are values, those of an update say `{was, becomes}`;"
                                + " the paths of each type describe both exactly.")
                        .needs("do", Schema.choice("create", "update", "delete", "restore"))
                        .needs("object", Schema.text())
                        .with("id", Schema.id())
                        .with("version", Schema.number())
                        .with("fields", Schema.map(Schema.anything())));
        all.put(
                "Batch",
                Schema.object()
                        .with("mode", Schema.choice("ALL_OR_NOTHING", "EACH"))
                        .needs(
                                "commands",
                                new TreeMap<>(Map.of(
                                        "type",
                                        "array",
                                        "minItems",
                                        1,
                                        "maxItems",
                                        2000,
                                        "items",
                                        Schema.ref("Command")))));
        all.put(
                "BatchResult",
                Schema.object().needs("batch", Schema.id()).needs("outcomes", Schema.list(Schema.ref("Outcome"))));
        all.put("Outcome", outcome());
        return all;
    }

    private static Map<String, Object> outcome() {
        return Schema.object()
                .says("What came of one command; which members there are depends on the status.")
                .needs("status", Schema.choice("saved", "rejected", "conflict", "denied", "notFound", "skipped"))
                .with("id", Schema.id())
                .with("version", Schema.number())
                .with("record", Schema.map(Schema.anything()))
                .with("violations", Schema.list(Schema.ref("Violation")))
                .with("by", Schema.orNull(Schema.ref("Reference")))
                .with("at", Schema.orNull(Schema.moment()))
                .with(
                        "fields",
                        Schema.map(Schema.object()
                                .with("was", Schema.anything())
                                .with("yours", Schema.anything())
                                .with("theirs", Schema.anything())))
                .with("message", Schema.text())
                .open();
    }
}
