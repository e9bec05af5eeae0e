package org.kinward.engine.record.web;

import java.util.List;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.undo.Kept;
import org.kinward.engine.record.undo.StoredUndo;
import org.kinward.engine.record.undo.StoredUndos;
import org.kinward.engine.record.undo.Tally;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what an undo did, or would do, in the reader's language. */
@Component
final class UndoWriter {
    private final Messages messages;
    private final Queries queries;
    private final Told told;

    UndoWriter(Messages messages, Queries queries, Told told) {
        this.messages = messages;
        this.queries = queries;
        this.told = told;
    }

    static ObjectNode tally(Tally tally) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("lines", tally.lines())
                .put("done", tally.done())
                .put("deleted", tally.deleted())
                .put("restored", tally.restored())
                .put("changed", tally.changed())
                .put("kept", tally.kept());
    }

    static ObjectNode undo(StoredUndo undo) {
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("id", undo.id().toString())
                .put("command", undo.command().toString())
                .put("at", undo.at().toString())
                .put("state", undo.state());
        out.set("progress", tally(undo.tally()));
        return out;
    }

    ArrayNode kept(Actor actor, List<Kept> kept) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        kept.forEach(one -> items.add(kept(actor, one)));
        queries.giveTitles(actor, items);
        return items;
    }

    ObjectNode page(Actor actor, List<StoredUndos.Placed> page, int limit) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("items", kept(actor, page.stream().map(StoredUndos.Placed::kept).toList()));
        out.put(
                "next",
                page.size() < limit ? null : String.valueOf(page.getLast().n()));
        return out;
    }

    private ObjectNode kept(Actor actor, Kept kept) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("record", reference(kept.object(), kept.id().toString()));
        out.put("reason", kept.reason().wire());
        out.put("message", message(actor, kept));
        out.set("by", kept.by() == null ? null : reference("user", kept.by().toString()));
        out.put("at", kept.at() == null ? null : kept.at().toString());
        out.set("fields", OutcomeWriter.sides(new Outcome.Conflict(0, null, null, told.of(actor, kept))));
        return out;
    }

    String message(Actor actor, Kept kept) {
        return messages.text(actor.language(), kept.reason().code().messageKey());
    }

    static ObjectNode reference(String object, String id) {
        return JsonNodeFactory.instance.objectNode().put("object", object).put("id", id);
    }
}
