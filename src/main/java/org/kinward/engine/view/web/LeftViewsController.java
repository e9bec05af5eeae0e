package org.kinward.engine.view.web;

import java.util.Set;
import java.util.UUID;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.Queries;
import org.kinward.engine.view.LeftViews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Private views of who has left: which there are, and giving them to somebody. */
@RestController
@RequestMapping("/api/v1/views/left")
final class LeftViewsController {
    private final LeftViews views;
    private final Queries queries;

    LeftViewsController(LeftViews views, Queries queries) {
        this.views = views;
        this.queries = queries;
    }

    record Giving(Set<UUID> views, UUID owner) {}

    @GetMapping
    ObjectNode all(Actor actor) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        var items = out.putArray("items");
        for (LeftViews.Left view : views.all(actor)) {
            ObjectNode item = items.addObject()
                    .put("id", view.id().toString())
                    .put("name", view.name())
                    .put("objectType", view.objectType());
            item.putObject("owner").put("object", "user").put("id", view.owner().toString());
        }
        queries.giveTitles(actor, out);
        return out;
    }

    @PostMapping
    ObjectNode give(Actor actor, @RequestBody Giving giving) {
        return JsonNodeFactory.instance.objectNode().put("given", views.give(actor, giving.views(), giving.owner()));
    }
}
