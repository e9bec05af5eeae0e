package org.kinward.engine.record.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.Queries;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records by what people call them. */
@RestController
@RequestMapping("/api/v1/find")
final class FindController {
    private static final int MAX_LIMIT = 50;

    private final Queries queries;
    private final Catalogues catalogues;
    private final Access access;

    FindController(Queries queries, Catalogues catalogues, Access access) {
        this.queries = queries;
        this.catalogues = catalogues;
        this.access = access;
    }

    @GetMapping
    ResponseEntity<byte[]> find(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String objects,
            @RequestParam(defaultValue = "10") int limit) {
        List<String> asked = RequestReader.list(objects);
        return RecordsController.json(
                queries.find(actor, q, asked.isEmpty() ? everything(actor) : asked, Math.clamp(limit, 1, MAX_LIMIT)));
    }

    /** Types people open, those in the menu that the actor may read: whom one looks for first, what was done last. */
    private List<String> everything(Actor actor) {
        var rights = access.rights(actor);
        return catalogues.current().models().stream()
                .filter(model ->
                        model.shape().menu() && rights.on(model.key()).read().any())
                .sorted(Comparator.comparingInt(FindController::place))
                .map(Model::key)
                .toList();
    }

    private static int place(Model model) {
        List<String> traits = model.shape().traits();
        return traits.contains("party") ? 0 : traits.contains("activity") ? 2 : 1;
    }
}
