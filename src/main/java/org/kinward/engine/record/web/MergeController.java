package org.kinward.engine.record.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Actor;
import org.kinward.engine.access.Rights;
import org.kinward.engine.record.Merges;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.merge.FieldChoice;
import org.kinward.engine.record.merge.MergePlan;
import org.kinward.engine.record.merge.Take;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
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

/** Two records made one: what there is to choose, and doing it. */
@RestController
@RequestMapping("/api/v1/records/{object}/{id}/merge")
final class MergeController {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Merges merges;
    private final Queries queries;
    private final Access access;

    MergeController(Merges merges, Queries queries, Access access) {
        this.merges = merges;
        this.queries = queries;
        this.access = access;
    }

    @PostMapping("/preview")
    ObjectNode preview(Actor actor, @PathVariable String object, @PathVariable UUID id, @RequestBody JsonNode body) {
        MergePlan plan = merges.preview(actor, ask(object, id, body));
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        side(out, "winner", plan.pair().winner());
        side(out, "loser", plan.pair().loser());
        ArrayNode fields = out.putArray("fields");
        Rights rights = access.rights(actor);
        plan.choices().stream()
                .filter(choice -> rights.reads(object, choice.field().key()))
                .forEach(choice -> fields.add(
                        choice(choice, rights.writes(object, choice.field().key()))));
        plan.pair().children().forEach((key, both) -> {
            if (!both.losers().isEmpty()) {
                fields.addObject()
                        .put("field", key)
                        .put("winner", both.winners().size())
                        .put("loser", both.losers().size())
                        .put("suggested", Take.BOTH.wire())
                        .set("choices", JSON.valueToTree(List.of("both", "winner", "loser")));
            }
        });
        ArrayNode moves = out.putArray("moves");
        plan.moves().counts().stream()
                .filter(count -> rights.reads(count.object(), count.field()))
                .forEach(count -> moves.addObject()
                        .put("object", count.object())
                        .put("field", count.field())
                        .put("records", count.records()));
        queries.giveTitles(actor, out);
        return out;
    }

    private static void side(ObjectNode out, String name, org.kinward.engine.record.spi.Snapshot one) {
        ObjectNode side = out.putObject(name).put("version", one.version());
        side.set("record", UndoWriter.reference(one.model().key(), one.id().toString()));
    }

    private static ObjectNode choice(FieldChoice choice, boolean free) {
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("field", choice.field().key());
        out.set("winner", choice.winner());
        out.set("loser", choice.loser());
        out.put("suggested", choice.suggested().wire());
        List<String> all = choice.joins() ? List.of("both", "winner", "loser") : List.of("winner", "loser");
        out.set(
                "choices",
                JSON.valueToTree(free ? all : List.of(choice.suggested().wire())));
        return out;
    }

    @PostMapping
    ObjectNode merge(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key,
            @RequestBody JsonNode body) {
        BatchResult result = merges.merge(actor, ask(object, id, body), key);
        result.outcomes().forEach(outcome -> refuse(object, outcome));
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("batch", result.batch().toString())
                .put("moved", result.outcomes().size() - 2);
        queries.one(actor, object, id).ifPresent(record -> out.set("record", JSON.readTree(record)));
        return out;
    }

    private static void refuse(String object, Outcome outcome) {
        switch (outcome) {
            case Outcome.Rejected rejected ->
                throw new Refusal(ErrorCode.REJECTED, Map.of("object", object), rejected.violations());
            case Outcome.Denied denied -> throw new Refusal(ErrorCode.DENIED, Map.of("object", object));
            case Outcome.Conflict conflict -> throw new Refusal(ErrorCode.CONFLICT, Map.of("object", object));
            case Outcome.NotFound notFound -> throw new Refusal(ErrorCode.CONFLICT, Map.of("object", object));
            case Outcome.Saved saved -> {}
            case Outcome.Skipped skipped -> {}
        }
    }

    private static Merges.Ask ask(String object, UUID winner, JsonNode body) {
        Map<String, Take> take = new HashMap<>();
        body.path("take")
                .properties()
                .forEach(one -> take.put(
                        one.getKey(), Take.of(one.getKey(), one.getValue().asString(""))));
        JsonNode versions = body.path("versions");
        return new Merges.Ask(
                object,
                winner,
                loser(body),
                take,
                versions.path("winner").isInt() ? versions.path("winner").asInt() : null,
                versions.path("loser").isInt() ? versions.path("loser").asInt() : null);
    }

    private static UUID loser(JsonNode body) {
        try {
            return UUID.fromString(body.path("with").asString(""));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    ErrorCode.MALFORMED_REQUEST,
                    Map.of("part", "with", "value", body.path("with").toString()));
        }
    }
}
