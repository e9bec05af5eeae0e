package org.kinward.engine.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.catalog.derivation.InOrder;
import org.kinward.engine.catalog.derivation.Kept;

/** All computed fields of a catalogue: in the order they are computed in, and by what they are computed from. */
public final class Derivations {
    private final Map<FieldKey, Derived> inOrder = new LinkedHashMap<>();
    private final Map<FieldKey, List<Derived>> uses = new HashMap<>();
    private final Map<String, List<Derived>> byObject = new HashMap<>();
    private final Map<String, List<Derived>> within = new HashMap<>();
    private final Map<String, Set<String>> follows = new HashMap<>();

    /**
     * @throws org.kinward.kernel.error.Refusal where one cannot be computed, or they go in a circle
     */
    Derivations(Catalogue catalogue) {
        Map<FieldKey, Derived> read = new LinkedHashMap<>();
        for (Model model : catalogue.models()) {
            for (ModelField field : model.fields()) {
                if (field.derived() && !(field.derivation() instanceof Kept)) {
                    Derived derived = new DerivedReader(catalogue, model, field).read();
                    read.put(derived.key(), derived);
                }
            }
        }
        Map<FieldKey, Set<FieldKey>> inputs = new LinkedHashMap<>();
        read.forEach((key, derived) -> inputs.put(key, derived.inputs()));
        for (FieldKey key : InOrder.of(inputs)) {
            Derived derived = settled(java.util.Objects.requireNonNull(read.get(key)));
            inOrder.put(key, derived);
            byObject.computeIfAbsent(key.object(), object -> new ArrayList<>()).add(derived);
            derived.inputs()
                    .forEach(input ->
                            uses.computeIfAbsent(input, i -> new ArrayList<>()).add(derived));
        }
        for (Model model : catalogue.models()) {
            within.put(model.key(), collected(model));
            follows.put(model.key(), follows(catalogue, model));
        }
    }

    /** Those of a type and of the children it owns, in order: what one save computes. */
    public List<Derived> within(Model model) {
        return within.getOrDefault(model.key(), List.of());
    }

    /** Relations that have to be followed to compute them, as rules name what they follow. */
    public Set<String> follows(String object) {
        return follows.getOrDefault(object, Set.of());
    }

    private List<Derived> collected(Model model) {
        Set<String> objects = new HashSet<>(Set.of(model.key()));
        model.childFields().forEach(field -> objects.add(field.settings().owned()));
        return inOrder.values().stream()
                .filter(derived -> objects.contains(derived.key().object()))
                .toList();
    }

    /** What depends on a field that others can change, others can change. */
    private Derived settled(Derived derived) {
        boolean remote = derived.inputs().stream().map(inOrder::get).anyMatch(input -> input != null && input.remote());
        return remote ? derived.remotely() : derived;
    }

    /** Relations whose records formulas of a type and of its children look at: {@code account}, {@code lines.product}. */
    private Set<String> follows(Catalogue catalogue, Model model) {
        Set<String> follows = new HashSet<>(relations(model.key()));
        for (ModelField field : model.childFields()) {
            relations(catalogue.model(field.settings().owned()).key())
                    .forEach(relation -> follows.add(field.key() + "." + relation));
        }
        return follows;
    }

    private Set<String> relations(String object) {
        return of(object).stream()
                .flatMap(derived -> derived.paths().values().stream())
                .map(end -> end.route().hops())
                .filter(hops -> hops.size() == 1)
                .map(hops -> hops.getFirst().relation())
                .filter(java.util.Objects::nonNull)
                .map(ModelField::key)
                .collect(Collectors.toSet());
    }

    /** Each after what it is computed from. */
    public List<Derived> inOrder() {
        return List.copyOf(inOrder.values());
    }

    public List<Derived> of(String object) {
        return byObject.getOrDefault(object, List.of());
    }

    public Optional<Derived> find(FieldKey key) {
        return Optional.ofNullable(inOrder.get(key));
    }

    /** Those computed directly from a field. */
    public List<Derived> uses(FieldKey field) {
        return uses.getOrDefault(field, List.of());
    }
}
