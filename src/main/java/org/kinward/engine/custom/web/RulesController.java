package org.kinward.engine.custom.web;

import java.util.Map;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.definition.RuleDefinition;
import org.kinward.engine.custom.WorkspaceRule;
import org.kinward.engine.record.Breaches;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a rule of the workspace would come to. Rules themselves are records, written like all others. */
@RestController
@RequestMapping("/api/v1/catalog/rules")
final class RulesController {
    private final Access access;
    private final Breaches breaches;

    RulesController(Access access, Breaches breaches) {
        this.access = access;
        this.breaches = breaches;
    }

    /** How many records break it as they are; refused where it cannot be read. */
    @PostMapping("/check")
    Breaches.Count check(Actor actor, @RequestBody JsonNode body) {
        if (!access.rights(actor).on(WorkspaceRule.KEY).update().all()) {
            throw new Refusal(ErrorCode.DENIED);
        }
        return breaches.count(new RuleDefinition(
                body.path("objectType").asString(""),
                "expression",
                body.path("expression").asString(""),
                Map.of(),
                ""));
    }
}
