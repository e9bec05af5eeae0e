package org.kinward.engine.search.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.search.find.Found;
import org.kinward.engine.search.find.Search;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records by anything that is written in them. */
@RestController
@RequestMapping("/api/v1/search")
final class SearchController {
    private static final int MOST = 50;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping
    ResponseEntity<ObjectNode> search(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String objects,
            @RequestParam(defaultValue = "8") int limit) {
        List<String> asked = objects == null || objects.isBlank() ? List.of() : Arrays.asList(objects.split(","));
        Found found = search.find(actor, q, asked, Math.clamp(limit, 1, MOST));
        return ResponseEntity.ok(json(found));
    }

    private static ObjectNode json(Found found) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode groups = out.putArray("groups");
        for (Found.Group group : found.groups()) {
            ObjectNode one = groups.addObject().put("object", group.object());
            ArrayNode items = one.putArray("items");
            group.items().forEach(item -> items.add(json(item)));
            one.put("more", group.more());
        }
        ArrayNode corrections = out.putArray("corrections");
        found.corrections()
                .forEach(
                        one -> corrections.addObject().put("typed", one.typed()).put("taken", one.taken()));
        return out;
    }

    private static ObjectNode json(Found.Item item) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("object", item.object()).put("id", item.id().toString());
        out.put("title", item.heading().title());
        out.set("ranges", ranges(item.heading().ranges()));
        out.put("subtitle", item.heading().subtitle());
        out.put("updatedAt", item.updatedAt().toString());
        Found.Text match = item.match();
        if (match == null) {
            out.putNull("match");
        } else {
            out.putObject("match")
                    .put("field", match.field())
                    .put("text", match.text())
                    .set("ranges", ranges(match.ranges()));
        }
        return out;
    }

    private static ArrayNode ranges(List<int[]> pairs) {
        ArrayNode ranges = JsonNodeFactory.instance.arrayNode();
        pairs.forEach(pair -> ranges.addArray().add(pair[0]).add(pair[1]));
        return ranges;
    }
}
