package org.kinward.engine.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Derived;
import org.kinward.engine.catalog.Derived.Need;
import org.kinward.engine.catalog.Derived.Step;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.feed.FeedLine;
import org.kinward.engine.feed.PlacedLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What some lines of the feed touched, and the computed fields that makes due. */
final class Touched {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Stands for every field: a record that is new, or gone, has all of them changed. */
    private static final String ALL = "*";

    private final Catalogue catalogue;
    private final Map<FieldKey, Set<UUID>> changed = new HashMap<>();
    /** Where relations pointed before. */
    private final Map<FieldKey, Set<UUID>> left = new HashMap<>();

    Touched(Catalogue catalogue, List<PlacedLine> lines) {
        this.catalogue = catalogue;
        lines.forEach(placed -> catalogue.find(placed.line().object()).ifPresent(model -> take(model, placed.line())));
    }

    private void take(Model model, FeedLine line) {
        String changes = line.changes();
        if (line.kind() != FeedLine.Kind.UPDATED) {
            touch(model.key(), ALL, line.record());
            model.childFields().forEach(field -> touch(field.settings().owned(), ALL, line.record()));
        }
        if (changes == null) {
            return;
        }
        JSON.readTree(changes)
                .properties()
                .forEach(change -> model.find(change.getKey())
                        .ifPresent(field -> take(model, field, line.record(), change.getValue())));
    }

    private void take(Model model, ModelField field, UUID record, JsonNode change) {
        touch(model.key(), field.key(), record);
        String owned = field.settings().owned();
        if (!owned.isEmpty()) {
            touch(owned, ALL, record);
        }
        String before = change.path(0).path("id").asString("");
        if (field.type().reference() && !before.isEmpty()) {
            left.computeIfAbsent(new FieldKey(model.key(), field.key()), key -> new HashSet<>())
                    .add(UUID.fromString(before));
        }
    }

    private void touch(String object, String field, UUID record) {
        changed.computeIfAbsent(new FieldKey(object, field), key -> new HashSet<>())
                .add(record);
    }

    /** One for each way to each computed field, whatever the number of lines. */
    List<DueBy> due() {
        Map<DueBy.Way, Set<UUID>> due = new LinkedHashMap<>();
        for (Derived derived : catalogue.derivations().inOrder()) {
            if (derived.remote()) {
                derived.needs().forEach(need -> add(due, derived.key(), need));
            }
        }
        List<DueBy> all = new ArrayList<>();
        due.forEach((way, from) -> all.add(new DueBy(catalogue, way, from)));
        return all;
    }

    private void add(Map<DueBy.Way, Set<UUID>> due, FieldKey derived, Need need) {
        FieldKey field = need.field();
        Set<UUID> from = new HashSet<>(changed.getOrDefault(field, Set.of()));
        from.addAll(changed.getOrDefault(new FieldKey(field.object(), ALL), Set.of()));
        if (!from.isEmpty()) {
            due.computeIfAbsent(new DueBy.Way(derived, fromOwner(field.object(), need.way())), way -> new HashSet<>())
                    .addAll(from);
        }
        Set<UUID> before = left.getOrDefault(field, Set.of());
        if (!before.isEmpty() && leaves(field, need.way())) {
            List<Step> rest = need.way().subList(1, need.way().size());
            due.computeIfAbsent(new DueBy.Way(derived, rest), way -> new HashSet<>())
                    .addAll(before);
        }
    }

    /** Of owned children the feed knows the owner, so the way begins there. */
    private List<Step> fromOwner(String object, List<Step> way) {
        if (catalogue.model(object).parent().isEmpty()) {
            return way;
        }
        if (!way.isEmpty()
                && way.getFirst() instanceof Step.Along along
                && along.column().equals(Names.PARENT)) {
            return way.subList(1, way.size());
        }
        List<Step> longer = new ArrayList<>();
        longer.add(new Step.Back(object, Names.PARENT));
        longer.addAll(way);
        return longer;
    }

    /** Whether the way goes along the very relation that pointed elsewhere before. */
    private boolean leaves(FieldKey relation, List<Step> way) {
        return !way.isEmpty()
                && way.getFirst() instanceof Step.Along along
                && along.column()
                        .equals(catalogue
                                .model(relation.object())
                                .field(relation.field())
                                .column());
    }
}
