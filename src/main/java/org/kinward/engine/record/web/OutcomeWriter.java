package org.kinward.engine.record.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Actor;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.command.BatchResult;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.error.Violation;
import org.kinward.platform.language.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes outcomes in the reader's language. The record itself comes along when the batch was of one. */
@Component
final class OutcomeWriter {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Messages messages;
    private final Queries queries;

    OutcomeWriter(Messages messages, Queries queries) {
        this.messages = messages;
        this.queries = queries;
    }

    ObjectNode write(Actor actor, BatchResult result, @Nullable Command only) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("batch", result.batch().toString());
        ArrayNode outcomes = out.putArray("outcomes");
        result.outcomes().forEach(outcome -> outcomes.add(write(actor, outcome)));
        if (only != null && result.outcomes().getFirst() instanceof Outcome.Saved) {
            queries.one(actor, only.object(), only.id())
                    .ifPresent(record -> ((ObjectNode) outcomes.get(0)).set("record", JSON.readTree(record)));
        }
        return out;
    }

    private ObjectNode write(Actor actor, Outcome outcome) {
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("status", outcome.status());
        switch (outcome) {
            case Outcome.Saved saved -> out.put("id", saved.id().toString()).put("version", saved.version());
            case Outcome.Rejected rejected -> {
                ArrayNode violations = out.putArray("violations");
                rejected.violations().forEach(one -> violations.add(violation(actor.language(), one)));
            }
            case Outcome.Conflict conflict -> {
                out.put("version", conflict.version());
                out.set("by", user(conflict.by()));
                out.put("at", conflict.at() == null ? null : conflict.at().toString());
                out.set("fields", sides(conflict));
            }
            case Outcome.Denied denied -> out.put("message", messages.text(actor.language(), "error.denied"));
            case Outcome.NotFound notFound -> {}
            case Outcome.Skipped skipped -> {}
        }
        return out;
    }

    static ObjectNode sides(Outcome.Conflict conflict) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        conflict.fields().forEach((key, sides) -> {
            ObjectNode field = fields.putObject(key);
            field.set("was", sides.was());
            field.set("yours", sides.yours());
            field.set("theirs", sides.theirs());
        });
        return fields;
    }

    private static JsonNode user(@Nullable UUID id) {
        return id == null
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.objectNode().put("object", "user").put("id", id.toString());
    }

    private ObjectNode violation(Locale language, Violation violation) {
        Map<String, Object> named = new HashMap<>(violation.details());
        named.putIfAbsent("field", violation.field());
        ObjectNode out = JsonNodeFactory.instance
                .objectNode()
                .put("field", violation.field())
                .put("code", violation.code().wire())
                .put("message", messages.text(language, violation.code().messageKey(), named));
        out.set("details", JSON.valueToTree(violation.details()));
        return out;
    }
}
