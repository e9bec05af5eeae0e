package org.kinward.engine.custom.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.definition.Definitions;
import org.kinward.engine.catalog.definition.RuleDefinition;
import org.kinward.engine.catalog.definition.TypeDefinition;
import org.kinward.engine.record.validation.Validation;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;

/** Leaves out of what is defined what is not sound, so that one bad definition stops no other. */
public final class SoundDefinitions {
    private static final String FIELD = "fields[";

    private SoundDefinitions() {}

    /**
     * @param problems hears of everything left out: the type's key, and what is wrong
     */
    public static Definitions of(Catalogues catalogues, Definitions defined, BiConsumer<String, Violation> problems) {
        Definitions sound = shaped(catalogues.declared(), defined, problems);
        var computable = new Computable(catalogues);
        while (true) {
            var culprit = computable.firstWrong(sound, sound.types());
            if (culprit.isEmpty()) {
                return sound.withRules(rules(catalogues, sound, problems));
            }
            problems.accept(culprit.get().object(), culprit.get().violation());
            sound = Computable.without(sound, culprit.get());
        }
    }

    private static List<RuleDefinition> rules(
            Catalogues catalogues, Definitions sound, BiConsumer<String, Violation> problems) {
        if (sound.rules().isEmpty()) {
            return List.of();
        }
        Catalogue catalogue = catalogues.assemble(Long.MAX_VALUE, sound);
        List<RuleDefinition> kept = new ArrayList<>();
        for (RuleDefinition rule : sound.rules()) {
            try {
                Validation.read(catalogue, rule);
                kept.add(rule);
            } catch (Refusal unsound) {
                problems.accept(rule.object(), new Violation(rule.name(), unsound.code(), unsound.details()));
            }
        }
        return kept;
    }

    private static Definitions shaped(Catalogue declared, Definitions defined, BiConsumer<String, Violation> problems) {
        Definitions sound = defined;
        // Leaving one out may make another unsound; each round leaves out one at least, or is the last.
        while (true) {
            Definitions next = round(declared, sound, problems);
            if (next.equals(sound)) {
                return sound;
            }
            sound = next;
        }
    }

    private static Definitions round(Catalogue declared, Definitions defined, BiConsumer<String, Violation> problems) {
        List<TypeDefinition> kept = new ArrayList<>();
        for (TypeDefinition type : defined.types()) {
            List<Violation> wrong = Soundness.shape(declared, defined, type, null);
            wrong.forEach(one -> problems.accept(type.key(), one));
            if (wrong.stream().allMatch(one -> one.field().startsWith(FIELD))) {
                Set<String> bad = new TreeSet<>();
                wrong.forEach(one -> bad.add(
                        one.field().substring(FIELD.length(), one.field().indexOf(']'))));
                kept.add(
                        bad.isEmpty()
                                ? type
                                : type.withFields(type.fields().stream()
                                        .filter(field -> !bad.contains(field.key()))
                                        .toList()));
            }
        }
        return new Definitions(kept, defined.rules());
    }
}
