package org.kinward.engine.record.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.action.Actions;
import org.kinward.engine.record.action.Suggested;
import org.kinward.platform.language.Messages;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Verbs of their own: what there is to choose, and doing it. */
@RestController
@RequestMapping("/api/v1/records/{object}/{id}/actions/{action}")
final class ActionsController {
    private final Actions actions;
    private final Queries queries;
    private final Messages messages;

    ActionsController(Actions actions, Queries queries, Messages messages) {
        this.actions = actions;
        this.queries = queries;
        this.messages = messages;
    }

    /** The record that is acted on, as the address names it. */
    @ModelAttribute
    Ref record(@PathVariable String object, @PathVariable UUID id) {
        return new Ref(object, id);
    }

    @PostMapping("/preview")
    ObjectNode preview(Actor actor, @ModelAttribute(binding = false) Ref record, @PathVariable String action) {
        Suggested suggested = actions.suggest(actor, record, action);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ObjectNode found = out.putObject("found");
        suggested.found().forEach((input, records) -> {
            ArrayNode some = found.putArray(input);
            records.forEach(one -> some.addObject()
                    .put("why", messages.text(actor.language(), "action.why." + one.why()))
                    .put("sure", one.sure())
                    .set("record", reference(one.record())));
        });
        ObjectNode values = out.putObject("values");
        suggested.values().forEach(values::set);
        queries.giveTitles(actor, out);
        return out;
    }

    @PostMapping
    ObjectNode run(
            Actor actor,
            @ModelAttribute(binding = false) Ref record,
            @PathVariable String action,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            @RequestBody JsonNode body) {
        Actions.Done done = actions.run(actor, record, action, body.path("input"), key);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("batch", done.batch() == null ? null : done.batch().toString());
        ObjectNode made = out.putObject("made");
        done.made().forEach((name, one) -> made.set(name, reference(one)));
        queries.giveTitles(actor, out);
        queries.one(actor, record.object(), record.id())
                .ifPresent(now -> out.set("record", JsonMapper.shared().readTree(now)));
        return out;
    }

    private static ObjectNode reference(Ref record) {
        return UndoWriter.reference(record.object(), record.id().toString());
    }
}
