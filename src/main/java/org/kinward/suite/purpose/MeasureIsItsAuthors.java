package org.kinward.suite.purpose;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is measured is measured with the rights of who said so last, by writing the measure or the days it is over. Nobody
 * learns by an objective what they could not have counted themselves: whoever may write somebody else's objective and measures
 * something else with it measures with their own rights.
 */
@Component
final class MeasureIsItsAuthors implements Rule {
    private final Objective objective;

    MeasureIsItsAuthors(Objective objective) {
        this.objective = objective;
    }

    @Override
    public ObjectType type() {
        return objective;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        JsonNode measure = draft.get(objective.measure);
        boolean told = draft.changes(objective.measure)
                || draft.changes(objective.periodFrom)
                || draft.changes(objective.periodTo)
                || draft.changes(objective.measuredAs);
        if (measure == null) {
            draft.set(objective.measuredAs, null);
            return;
        }
        if (!told) {
            return;
        }
        Ref author = author(draft, context);
        draft.set(objective.measuredAs, author);
        draft.set(objective.value, null);
        try {
            Measure.read(measure);
            draft.set(objective.measure, named(measure, author == null ? null : author.id()));
        } catch (Refusal malformed) {
            draft.reject(objective.measure, malformed.code(), Map.copyOf(malformed.details()));
        }
    }

    /** The workspace itself has all rights, which no figure may carry to somebody: then it is measured as whom it is for. */
    private @Nullable Ref author(Draft draft, RuleContext context) {
        UUID user = context.user();
        return user == null ? draft.get(objective.responsible) : new Ref("user", user);
    }

    /** "Me" is who wrote it, for whoever reads it later. */
    private static JsonNode named(JsonNode json, @Nullable UUID author) {
        if (json.isObject()) {
            if (author != null && json.path("me").asBoolean(false)) {
                return JsonNodeFactory.instance.stringNode(author.toString());
            }
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(entry -> copy.set(entry.getKey(), named(entry.getValue(), author)));
            return copy;
        }
        if (json.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            json.forEach(one -> copy.add(named(one, author)));
            return copy;
        }
        return json;
    }
}
