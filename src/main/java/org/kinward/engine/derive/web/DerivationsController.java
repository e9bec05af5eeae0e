package org.kinward.engine.derive.web;

import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.derive.Dependencies;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What is computed from what, and how far it has come. */
@RestController
final class DerivationsController {
    private final Dependencies dependencies;

    DerivationsController(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    @GetMapping("/api/v1/derivations")
    ObjectNode derivations(Actor actor, @RequestParam(required = false) @Nullable String object) {
        return dependencies.of(actor, object);
    }
}
