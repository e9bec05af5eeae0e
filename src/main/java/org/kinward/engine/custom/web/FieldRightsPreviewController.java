package org.kinward.engine.custom.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Everybody;
import org.kinward.engine.access.FieldRight;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whom limits of fields would concern, before they are saved. */
@RestController
@RequestMapping("/api/v1/field-rights/{type}/preview")
final class FieldRightsPreviewController {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Access access;
    private final Catalogues catalogues;
    private final Everybody everybody;

    FieldRightsPreviewController(Access access, Catalogues catalogues, Everybody everybody) {
        this.access = access;
        this.catalogues = catalogues;
        this.everybody = everybody;
    }

    /** What saving the same would change, person by person; changes nothing. */
    @PostMapping
    ObjectNode preview(Actor actor, @PathVariable("type") String object, @RequestBody JsonNode body) {
        if (!access.rights(actor).on(FieldRight.KEY).update().all()) {
            throw new Refusal(ErrorCode.DENIED);
        }
        Catalogue catalogue = catalogues.current();
        catalogue.model(object);
        List<Everybody.Limited> differences = everybody.would(said(catalogue, object, body.path("rights")), object);
        ObjectNode out = JSON.objectNode()
                .put(
                        "people",
                        differences.stream()
                                .map(Everybody.Limited::user)
                                .distinct()
                                .count());
        ArrayNode all = out.putArray("differences");
        differences.forEach(one -> all.addObject()
                .put("user", one.user().toString())
                .put("name", one.name())
                .put("object", one.field().object())
                .put("field", one.field().field())
                .put("before", one.before())
                .put("after", one.after()));
        return out;
    }

    private static Map<String, Map<String, Boolean>> said(Catalogue catalogue, String object, JsonNode rights) {
        if (!rights.isObject()) {
            throw new Refusal(ErrorCode.MALFORMED_REQUEST, Map.of("field", "rights", "value", rights.toString()));
        }
        Map<String, Map<String, Boolean>> said = new HashMap<>();
        rights.properties()
                .forEach(role -> role.getValue().properties().stream()
                        .filter(field -> FieldRight.limitable(catalogue, object, field.getKey())
                                .isPresent())
                        .filter(field -> !field.getValue().asString("").equals("write"))
                        .forEach(field -> said.computeIfAbsent(role.getKey(), one -> new HashMap<>())
                                .put(
                                        field.getKey(),
                                        field.getValue().asString("").equals("read"))));
        return said;
    }
}
