package org.kinward.edge.web.openapi.record;

import java.util.List;
import org.kinward.edge.web.openapi.form.Paths;
import org.kinward.edge.web.openapi.form.Refused;
import org.kinward.edge.web.openapi.form.Schema;
import org.kinward.edge.web.openapi.form.Subject;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.action.Action;

/** What can be done with records of one type. */
public final class RecordPaths {
    private final Model model;
    private final String plural;
    private final List<Action> actions;

    /** @param plural of the type, as people say it */
    public RecordPaths(Model model, String plural, List<Action> actions) {
        this.model = model;
        this.plural = plural;
        this.actions = List.copyOf(actions);
    }

    public void addTo(Paths paths) {
        String name = Character.toUpperCase(model.key().charAt(0))
                + model.key().substring(1).replace('.', '_');
        Subject records = paths.about(plural).named(name).at("/records/" + model.key());
        Subject one = records.at("/{id}", each -> each.parameter("RecordId"));
        reading(records);
        writing(records, one);
        merging(one);
        SurroundingPaths.addTo(one);
        actions.forEach(action -> ActionPaths.addTo(one.at("/actions/" + action.key()), model, action));
    }

    private void reading(Subject records) {
        var page = Schema.object()
                .needs("items", Schema.list(Schema.ref(model.key())))
                .needs("next", Schema.orNull(Schema.text()))
                .with("count", Schema.ref("Count"));
        records.get("", "list", "List " + plural)
                .parameter("Fields")
                .parameter("FilterText")
                .parameter("SortText")
                .parameter("Limit")
                .parameter("PageCursor")
                .parameter("Deleted")
                .parameter("WithCount")
                .answers("A page", page)
                .refuses(Refused.MALFORMED, Refused.DENIED);
        records.post("/query", "query", "List " + plural + " by a filter that is too long for an address")
                .body(Schema.ref("PageRequest"))
                .answers("A page", page)
                .refuses(Refused.MALFORMED, Refused.DENIED);
        records.post("/groups", "group", "Count and sum " + plural)
                .body(Schema.ref("GroupsRequest"))
                .answers("Groups", Schema.ref("Groups"))
                .refuses(Refused.MALFORMED, Refused.DENIED);
        records.post("/alike", "findAlike", "Find records within sight that one about to be made resembles")
                .body(Schema.object().with("fields", Schema.map(Schema.anything())))
                .answers("Five at most, the likest first", Schema.ref("AlikeAnswer"))
                .refuses(Refused.MALFORMED, Refused.DENIED);
        records.get("/values", "listValuesOf", "Values in use of a field with several at once, such as tags")
                .query("field", Schema.text(), "Key of the field.")
                .query("q", Schema.text(), "Part of a value, in any case and without its accents.")
                .query("limit", Schema.number(), "Most values.")
                .answers("Values, those most used first", Schema.ref("ValuesInUse"))
                .refuses(Refused.MALFORMED, Refused.DENIED);
        records.get("/export", "export", "Export " + plural + " as CSV or JSON Lines")
                .parameter("Fields")
                .parameter("FilterText")
                .parameter("SortText")
                .parameter("ExportFormat")
                .answers("All that match", "text/csv", Schema.text())
                .refuses(Refused.MALFORMED, Refused.DENIED);
    }

    private void writing(Subject records, Subject one) {
        records.post("", "create", "Create one")
                .parameter("IdempotencyKey")
                .body(Schema.object()
                        .with("id", Schema.id())
                        .needs("fields", Schema.ref(RecordSchemas.fieldsOf(model.key()))))
                .answers(201, "The record as it is now", Schema.ref(model.key()))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.CONFLICT, Refused.REJECTED);
        one.get("", "read", "Read one, with its children")
                .query("itself", Schema.truth(), "One that was merged, not the one it is part of now.")
                .answers("The record", Schema.ref(model.key()))
                .answersNothing(307, "It was merged; `Location` has the record it is part of now")
                .refuses(Refused.MALFORMED, Refused.NOT_FOUND);
        one.patch("", "update", "Change one, field by field")
                .parameter("IdempotencyKey")
                .body(Schema.object()
                        .with("version", Schema.number())
                        .needs("fields", Schema.ref(RecordSchemas.changesOf(model.key()))))
                .answers("The record as it is now", Schema.ref(model.key()))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND)
                .refuses(Refused.CONFLICT, Refused.REJECTED);
        one.delete("", "delete", "Put one into the bin")
                .answersNothing("It is in the bin")
                .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED);
        one.post("/restore", "restore", "Take one out of the bin")
                .answers("The record as it is now", Schema.ref(model.key()))
                .refuses(Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED);
    }

    private void merging(Subject one) {
        var both = Schema.object()
                .needs("with", Schema.id())
                .with("take", Schema.map(Schema.choice("winner", "loser", "both")))
                .with("versions", Schema.map(Schema.number()));
        one.post(
                        "/merge/preview",
                        "previewMergeOf",
                        "What there is to choose when another becomes part of this one, and what moves")
                .body(both)
                .answers("Fields that differ, and relations that move", Schema.map(Schema.anything()))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND, Refused.REJECTED);
        one.post("/merge", "merge", "Make another one part of this; undo its batch to part them again")
                .parameter("IdempotencyKey")
                .body(both)
                .answers(
                        "The record as it is now, and how many moved",
                        Schema.object()
                                .needs("batch", Schema.id())
                                .needs("moved", Schema.number())
                                .with("record", Schema.ref(model.key())))
                .refuses(Refused.MALFORMED, Refused.DENIED, Refused.NOT_FOUND)
                .refuses(Refused.CONFLICT, Refused.REJECTED);
    }
}
