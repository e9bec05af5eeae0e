package org.kinward.engine.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kinward.engine.catalog.definition.RuleDefinition;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;

/** An immutable snapshot of all types. A request takes one and keeps it to its end. */
public final class Catalogue {
    private final long version;
    private final Map<String, Model> models = new LinkedHashMap<>();
    private final List<RuleDefinition> rules;
    private final Derivations derivations;

    Catalogue(long version, List<Model> models, List<RuleDefinition> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
        models.forEach(model -> this.models.put(model.key(), model));
        derivations = new Derivations(this);
    }

    private Catalogue(Catalogue whole, Set<FieldKey> hidden) {
        version = whole.version;
        rules = whole.rules;
        derivations = whole.derivations;
        whole.models.forEach((key, model) -> models.put(key, model.without(hidden)));
    }

    /** The same as whoever sees it who may not read some fields: without them. Rows are read and written by the whole. */
    public Catalogue without(Set<FieldKey> hidden) {
        return new Catalogue(this, hidden);
    }

    public long version() {
        return version;
    }

    /** What the workspace wants to hold for records, beside what modules do. */
    public List<RuleDefinition> rules() {
        return rules;
    }

    /** The fields that are computed, and what from. */
    public Derivations derivations() {
        return derivations;
    }

    public Collection<Model> models() {
        return models.values();
    }

    public Optional<Model> find(String object) {
        return Optional.ofNullable(models.get(object));
    }

    public Model model(String object) {
        Model model = models.get(object);
        if (model == null) {
            throw new Refusal(ErrorCode.UNKNOWN_OBJECT, Map.of("object", object));
        }
        return model;
    }

    public Model model(ObjectType type) {
        return model(type.key());
    }
}
