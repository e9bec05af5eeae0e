package org.kinward.engine.catalog.derivation;

import java.util.Arrays;
import java.util.Map;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.filter.Filter;
import org.kinward.kernel.filter.FilterJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a derivation: {@code {"formula":"amount * probability / 100"}} or
 * {@code {"rollUp":{"of":"opportunity","by":"account","function":"sum","field":"amount","filter":{…}}}}; without
 * {@code by} it is over owned children.
 */
public final class DerivationJson {
    private DerivationJson() {}

    public static Derivation read(JsonNode json) {
        if (json.path("formula").isString()) {
            return new ByFormula(json.path("formula").asString());
        }
        JsonNode rollUp = json.path("rollUp");
        String of = rollUp.path("of").asString("");
        String field = rollUp.path("field").asString("");
        String wire = rollUp.path("function").asString("");
        RollUp.Function function = Arrays.stream(RollUp.Function.values())
                .filter(one -> one.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> malformed(json));
        if (of.isEmpty() || (function == RollUp.Function.COUNT) != field.isEmpty()) {
            throw malformed(json);
        }
        return new RollUp(of, rollUp.path("by").asString(""), function, field, FilterJson.read(rollUp.path("filter")));
    }

    public static ObjectNode write(Derivation derivation) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        switch (derivation) {
            case ByFormula formula -> out.put("formula", formula.expression());
            case Kept kept -> out.put("kept", true);
            case RollUp rollUp -> {
                ObjectNode in = out.putObject("rollUp").put("of", rollUp.of());
                if (!rollUp.ofChildren()) {
                    in.put("by", rollUp.by());
                }
                in.put("function", rollUp.function().wire());
                if (!rollUp.field().isEmpty()) {
                    in.put("field", rollUp.field());
                }
                if (!rollUp.filter().equals(Filter.ALL)) {
                    in.set("filter", FilterJson.write(rollUp.filter()));
                }
            }
        }
        return out;
    }

    private static Refusal malformed(JsonNode json) {
        String text = json.toString();
        return new Refusal(
                ErrorCode.MALFORMED_REQUEST,
                Map.of("part", "derivation", "value", text.length() > 80 ? text.substring(0, 80) + "…" : text));
    }
}
