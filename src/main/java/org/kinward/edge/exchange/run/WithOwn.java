package org.kinward.edge.exchange.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.edge.exchange.find.Directory;
import org.kinward.edge.exchange.find.Found;
import org.kinward.edge.exchange.plan.ReadyPlan;
import org.kinward.edge.exchange.run.unknown.UnknownValues;
import org.kinward.kernel.text.Fold;
import tools.jackson.databind.node.JsonNodeFactory;

/** A directory in which the records of the file stand already, as they will when relations between them are set. */
final class WithOwn implements Directory {

    private final Directory directory;
    private final ReadyPlan plan;
    private final UnknownValues values;
    private @Nullable Set<String> own;

    WithOwn(Directory directory, ReadyPlan plan, UnknownValues values) {
        this.directory = directory;
        this.plan = plan;
        this.values = values;
    }

    @Override
    public Map<String, List<Found>> find(
            String object, String by, Collection<String> texts, Collection<String> fields) {
        var found = new HashMap<>(directory.find(object, by, texts, fields));
        if (object.equals(plan.model().key())) {
            for (var text : texts) {
                if (own().contains(Fold.of(text))) {
                    found.putIfAbsent(Fold.of(text), List.of(imagined(object)));
                }
            }
        }
        return found;
    }

    @Override
    public List<String> names(String object, String by, int limit) {
        return directory.names(object, by, limit);
    }

    @Override
    public Optional<Found> first(String object) {
        return directory.first(object);
    }

    private Set<String> own() {
        var names = own;
        if (names == null) {
            names = plan.landings().stream()
                    .map(landing -> landing.reference())
                    .filter(reference -> reference != null && reference.itself())
                    .findFirst()
                    .map(values::ownNames)
                    .orElse(Set.of());
            own = names;
        }
        return names;
    }

    private static Found imagined(String object) {
        return new Found(object, new UUID(0, 0), JsonNodeFactory.instance.objectNode());
    }
}
