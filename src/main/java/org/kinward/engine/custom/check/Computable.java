package org.kinward.engine.custom.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.definition.Definitions;
import org.kinward.engine.catalog.definition.FieldDefinition;
import org.kinward.engine.catalog.definition.TypeDefinition;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import org.kinward.kernel.error.Violation;

/** Whether the computed fields of definitions that are sound otherwise can be computed, which only the whole catalogue tells. */
final class Computable {
    private final Catalogues catalogues;

    /** A field that cannot be computed, and why. */
    record Culprit(String object, String field, Violation violation) {}

    Computable(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** The first that cannot, among the added fields of these types; empty when all can. */
    Optional<Culprit> firstWrong(Definitions definitions, List<TypeDefinition> among) {
        Optional<Refusal> refusal = refusal(definitions);
        if (refusal.isEmpty()) {
            return Optional.empty();
        }
        List<Culprit> suspects = new ArrayList<>();
        for (TypeDefinition type : among) {
            type.added()
                    .filter(field -> field.computed() != null)
                    .forEach(field ->
                            suspects.add(new Culprit(type.key(), field.key(), violation(field, refusal.get()))));
        }
        Object named = refusal.get().details().get("field");
        Optional<Culprit> said = suspects.stream()
                .filter(suspect -> (suspect.object() + "." + suspect.field()).equals(named))
                .findFirst();
        if (said.isPresent()) {
            return said;
        }
        // The one without which all is well; of a circle any of those in it.
        Optional<Culprit> alone = suspects.stream()
                .filter(suspect -> refusal(without(definitions, suspect)).isEmpty())
                .findFirst();
        return alone.isPresent() || suspects.isEmpty() ? alone : Optional.of(suspects.getLast());
    }

    private static Violation violation(FieldDefinition field, Refusal refusal) {
        return new Violation(Violations.at(field.key(), "settings"), refusal.code(), refusal.details());
    }

    private Optional<Refusal> refusal(Definitions definitions) {
        try {
            catalogues.assemble(Long.MAX_VALUE, definitions.withRules(List.of()));
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e);
        } catch (RuntimeException e) {
            return Optional.of(new Refusal(ErrorCode.NOT_OFFERED, Map.of("value", String.valueOf(e.getMessage()))));
        }
    }

    static Definitions without(Definitions definitions, Culprit culprit) {
        return definitions
                .find(culprit.object())
                .map(type -> definitions.with(type.withFields(type.fields().stream()
                        .filter(field -> !field.key().equals(culprit.field()))
                        .toList())))
                .orElse(definitions);
    }
}
