package org.kinward.engine.record.web;

import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.RecentDeeds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the actor did lately: whence undo is found again after a reload. */
@RestController
@RequestMapping("/api/v1/deeds")
final class DeedsController {
    private final RecentDeeds deeds;
    private final Queries queries;

    DeedsController(RecentDeeds deeds, Queries queries) {
        this.deeds = deeds;
        this.queries = queries;
    }

    @GetMapping
    ObjectNode recent(Actor actor, @RequestParam(required = false) @Nullable Long cursor) {
        RecentDeeds.Page page = deeds.read(actor, cursor);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode items = out.putArray("items");
        page.items().forEach(item -> items.add(item(item)));
        queries.giveTitles(actor, items);
        out.put("next", page.next() == null ? null : page.next().toString());
        return out;
    }

    private static ObjectNode item(RecentDeeds.Item item) {
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("command", item.command().toString())
                .put("batch", item.batch().toString())
                .put("at", item.at().toString())
                .put("origin", item.origin());
        ArrayNode did = out.putArray("did");
        item.shares()
                .forEach(share -> did.addObject()
                        .put("object", share.object())
                        .put("kind", share.kind().key())
                        .put("records", share.records())
                        .set(
                                "first",
                                UndoWriter.reference(
                                        share.object(), share.record().toString())));
        out.put("more", item.more());
        out.set("undone", item.undone() == null ? null : UndoWriter.undo(item.undone()));
        out.put("undoes", item.undoes() == null ? null : item.undoes().toString());
        return out;
    }
}
