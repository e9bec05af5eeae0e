package org.kinward.edge.web.openapi.record;

import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.action.Action;

/** A verb of its own that a type offers. */
final class ActionPaths {
    private ActionPaths() {}

    static void addTo(Subject action, Model model, Action offered) {
        var input = Schema.object();
        offered.inputs().forEach(one -> input.with(one.key(), Schema.orNull(RecordSchemas.input(one))));
        action.post("/preview", offered.key() + "Preview", "What there is to choose before `" + offered.key() + "`")
                .answers(
                        "Records found, by the input they answer, and suggested values; nothing is changed",
                        Schema.object()
                                .needs(
                                        "found",
                                        Schema.map(Schema.list(Schema.object()
                                                .needs("record", Schema.ref("Reference"))
                                                .needs("why", Schema.text())
                                                .needs("sure", Schema.truth()))))
                                .needs("values", Schema.map(Schema.anything())))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND);
        action.post("", offered.key(), "The action `" + offered.key() + "`, all or nothing")
                .says("Asked again, it makes nothing twice: it answers what came of it, with a `batch` of"
                        + " `null`. A batch can be undone as one.")
                .parameter("IdempotencyKey")
                .body(Schema.object().with("input", input))
                .answers(
                        "What came of it, and the record as it is now",
                        Schema.object()
                                .needs("batch", Schema.orNull(Schema.id()))
                                .needs("made", Schema.map(Schema.ref("Reference")))
                                .with("record", Schema.ref(model.key())))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND)
                .refuses(Refused.CONFLICT, Refused.REJECTED);
    }
}
