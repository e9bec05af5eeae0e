package org.kinward.engine.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Derived;
import org.kinward.engine.catalog.Derived.Need;
import org.kinward.engine.catalog.Derived.Step;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Names;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.feed.Cause;
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
    private final boolean computed;
    private final Map<FieldKey, Set<UUID>> changed = new HashMap<>();
    /** Where relations pointed before. */
    private final Map<FieldKey, Set<UUID>> left = new HashMap<>();

    /**
     * Lines that are taken together.
     *
     * @param computed whether nobody wrote them: a save has computed what it changes by itself, the consumer has not
     */
    private record Group(boolean computed, int depth) {
        static Group of(FeedLine line) {
            Cause cause = line.provenance().cause();
            return new Group(line.kind() == FeedLine.Kind.DERIVED, cause == null ? 0 : cause.depth());
        }
    }

    private Touched(Catalogue catalogue, boolean computed) {
        this.catalogue = catalogue;
        this.computed = computed;
    }

    /** One for each way to each computed field, whatever the number of lines. */
    static List<DueBy> due(Catalogue catalogue, List<PlacedLine> lines) {
        Map<Group, List<FeedLine>> groups = new LinkedHashMap<>();
        lines.forEach(placed -> groups.computeIfAbsent(Group.of(placed.line()), group -> new ArrayList<>())
                .add(placed.line()));
        List<DueBy> due = new ArrayList<>();
        groups.forEach((group, some) -> {
            var touched = new Touched(catalogue, group.computed());
            some.forEach(line -> catalogue.find(line.object()).ifPresent(model -> touched.take(model, line)));
            due.addAll(touched.due(Cause.settling(some.getLast())));
        });
        return due;
    }

    private void take(Model model, FeedLine line) {
        String changes = line.changes();
        if (line.kind() != FeedLine.Kind.UPDATED && line.kind() != FeedLine.Kind.DERIVED) {
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
        if (!owned.isEmpty() && computed) {
            ofChildren(change).forEach(key -> touch(owned, key, record));
        } else if (!owned.isEmpty()) {
            touch(owned, ALL, record);
        }
        String before = change.path(0).path("id").asString("");
        if (field.type().reference() && !before.isEmpty()) {
            left.computeIfAbsent(new FieldKey(model.key(), field.key()), key -> new HashSet<>())
                    .add(UUID.fromString(before));
        }
    }

    /** Keys of what differs on children that were computed: none came, none went. */
    private static Set<String> ofChildren(JsonNode change) {
        Map<String, JsonNode> before = new HashMap<>();
        change.path(0).forEach(child -> before.put(child.path("id").asString(), child));
        Set<String> keys = new HashSet<>();
        for (JsonNode after : change.path(1)) {
            JsonNode was = before.getOrDefault(after.path("id").asString(), after);
            Stream.concat(was.propertyStream(), after.propertyStream())
                    .map(Map.Entry::getKey)
                    .filter(key -> !was.path(key).equals(after.path(key)))
                    .forEach(keys::add);
        }
        return keys;
    }

    private void touch(String object, String field, UUID record) {
        changed.computeIfAbsent(new FieldKey(object, field), key -> new HashSet<>())
                .add(record);
    }

    private List<DueBy> due(Cause cause) {
        Map<DueBy.Way, Set<UUID>> due = new LinkedHashMap<>();
        for (Derived derived : catalogue.derivations().inOrder()) {
            derived.needs().stream()
                    // Within a record whoever computes computes what follows.
                    .filter(need -> computed ? !need.sameRecord() : derived.remote())
                    .forEach(need -> add(due, derived.key(), need));
        }
        List<DueBy> all = new ArrayList<>();
        due.forEach((way, from) -> all.add(new DueBy(catalogue, way, from, cause)));
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
