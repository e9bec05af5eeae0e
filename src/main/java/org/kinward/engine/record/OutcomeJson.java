package org.kinward.engine.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kinward.engine.record.command.Outcome;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Outcomes as they are remembered under an idempotency key. */
final class OutcomeJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OutcomeJson() {}

    static String write(List<Outcome> outcomes) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        outcomes.forEach(outcome -> array.add(write(outcome)));
        return array.toString();
    }

    private static ObjectNode write(Outcome outcome) {
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("status", outcome.status());
        switch (outcome) {
            case Outcome.Saved saved ->
                out.put("id", saved.id().toString())
                        .put("version", saved.version())
                        .put("changed", saved.changed());
            case Outcome.Rejected rejected -> {
                ArrayNode violations = out.putArray("violations");
                rejected.violations()
                        .forEach(violation -> violations
                                .addObject()
                                .put("field", violation.field())
                                .put("code", violation.code().name())
                                .set("details", JSON.valueToTree(violation.details())));
            }
            case Outcome.Conflict conflict -> {
                out.put("version", conflict.version());
                out.put("by", conflict.by() == null ? null : conflict.by().toString());
                out.put("at", conflict.at() == null ? null : conflict.at().toString());
                ObjectNode fields = out.putObject("fields");
                conflict.fields()
                        .forEach((key, sides) -> fields.putArray(key)
                                .add(sides.was())
                                .add(sides.yours())
                                .add(sides.theirs()));
            }
            case Outcome.Denied denied -> {}
            case Outcome.NotFound notFound -> {}
            case Outcome.Skipped skipped -> {}
        }
        return out;
    }

    static List<Outcome> read(String written) {
        List<Outcome> outcomes = new ArrayList<>();
        JSON.readTree(written).forEach(one -> outcomes.add(read(one)));
        return outcomes;
    }

    private static Outcome read(JsonNode in) {
        return switch (in.path("status").asString()) {
            case "saved" ->
                new Outcome.Saved(
                        UUID.fromString(in.path("id").asString()),
                        in.path("version").asInt(),
                        in.path("changed").asBoolean());
            case "rejected" -> new Outcome.Rejected(violations(in.path("violations")));
            case "conflict" -> conflict(in);
            case "denied" -> new Outcome.Denied();
            case "notFound" -> new Outcome.NotFound();
            default -> new Outcome.Skipped();
        };
    }

    private static List<Violation> violations(JsonNode in) {
        List<Violation> violations = new ArrayList<>();
        for (JsonNode one : in) {
            Map<String, Object> details = new LinkedHashMap<>();
            one.path("details")
                    .properties()
                    .forEach(detail -> details.put(
                            detail.getKey(),
                            detail.getValue().isString() ? detail.getValue().asString() : detail.getValue()));
            violations.add(new Violation(
                    one.path("field").asString(),
                    ErrorCode.valueOf(one.path("code").asString()),
                    details));
        }
        return violations;
    }

    private static Outcome.Conflict conflict(JsonNode in) {
        Map<String, Outcome.Sides> fields = new LinkedHashMap<>();
        in.path("fields")
                .properties()
                .forEach(field -> fields.put(
                        field.getKey(),
                        new Outcome.Sides(
                                field.getValue().get(0),
                                field.getValue().get(1),
                                field.getValue().get(2))));
        JsonNode by = in.path("by");
        JsonNode at = in.path("at");
        return new Outcome.Conflict(
                in.path("version").asInt(),
                by.isNull() ? null : UUID.fromString(by.asString()),
                at.isNull() ? null : Instant.parse(at.asString()),
                fields);
    }
}
