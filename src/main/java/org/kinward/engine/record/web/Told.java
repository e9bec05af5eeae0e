package org.kinward.engine.record.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kinward.engine.access.Actor;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.record.Queries;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.undo.Kept;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Of what an undo left as it was, what its reader may read: fields by key, and those of a child as {@code lines[id].price}. */
@Component
final class Told {
    private final Queries queries;

    Told(Queries queries) {
        this.queries = queries;
    }

    Map<String, Outcome.Sides> of(Actor actor, Kept kept) {
        Catalogue catalogue = queries.catalogue(actor);
        Map<String, Outcome.Sides> told = new LinkedHashMap<>();
        catalogue
                .find(kept.object())
                .ifPresent(model -> kept.fields().forEach((key, sides) -> {
                    int child = key.indexOf('[');
                    if (child < 0) {
                        model.find(key).ifPresent(field -> told.put(key, sides));
                    } else {
                        model.find(key.substring(0, child))
                                .flatMap(
                                        field -> catalogue.find(field.settings().owned()))
                                .flatMap(of -> ofChild(of, key, sides))
                                .ifPresent(some -> told.put(key, some));
                    }
                }));
        return told;
    }

    private static Optional<Outcome.Sides> ofChild(Model child, String key, Outcome.Sides sides) {
        int field = key.indexOf("].");
        if (field < 0) {
            return Optional.of(new Outcome.Sides(
                    whole(child, sides.was()), whole(child, sides.yours()), whole(child, sides.theirs())));
        }
        return child.find(key.substring(field + 2)).map(known -> sides);
    }

    private static JsonNode whole(Model child, JsonNode side) {
        return side instanceof ObjectNode all
                ? all.deepCopy()
                        .retain(all.propertyNames().stream()
                                .filter(key ->
                                        key.equals("id") || child.find(key).isPresent())
                                .toList())
                : side;
    }
}
