package org.kinward.engine.record.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.kernel.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of a workspace by the type they are about, made ready once for each snapshot of the catalogue. */
public final class Validations {
    private static final Logger LOG = LoggerFactory.getLogger(Validations.class);

    private final Catalogue catalogue;
    private final Map<String, List<Validation>> byObject = new HashMap<>();

    public Validations(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.rules().forEach(rule -> {
            try {
                byObject.computeIfAbsent(rule.object(), object -> new ArrayList<>())
                        .add(Validation.read(catalogue, rule));
            } catch (Refusal unreadable) {
                LOG.warn("Rule {} of {} is left out: {}", rule.name(), rule.object(), unreadable.getMessage());
            }
        });
    }

    public boolean areOf(Catalogue other) {
        return catalogue == other;
    }

    public List<Validation> of(String object) {
        return byObject.getOrDefault(object, List.of());
    }

    /** Relations whose records rules of a type and of its children look at: {@code account}, {@code lines.product}. */
    public Set<String> follows(Model model) {
        if (byObject.isEmpty()) {
            return Set.of();
        }
        Set<String> follows = new HashSet<>();
        of(model.key()).forEach(one -> follows.addAll(one.follows()));
        for (ModelField field : model.childFields()) {
            of(field.settings().owned())
                    .forEach(one -> one.follows().forEach(relation -> follows.add(field.key() + "." + relation)));
        }
        return follows;
    }
}
