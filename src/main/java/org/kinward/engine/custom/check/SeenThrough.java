package org.kinward.engine.custom.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kinward.engine.catalog.Catalogue;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.Passage;
import org.kinward.engine.catalog.definition.Definitions;
import org.kinward.engine.catalog.definition.FieldDefinition;
import org.kinward.engine.catalog.definition.TypeDefinition;
import org.kinward.engine.field.FieldTypes;
import org.kinward.kernel.error.ErrorCode;

/** Judges through what a type is seen: relations of its own to types that are named, and no way back to itself. */
record SeenThrough(Catalogue declared, Definitions all, TypeDefinition type, Violations violations) {
    private static final String AT = "visibleThrough";

    void judge() {
        for (String relation : type.through().toList()) {
            if (!type.parent().isEmpty() || targets(type.key(), relation).isEmpty()) {
                violations.add(AT, ErrorCode.NOT_OFFERED, relation);
            } else if (targets(type.key(), relation).stream().anyMatch(target -> leads(target, new HashSet<>()))) {
                violations.add(AT, ErrorCode.OWN_ANCESTOR, Map.of("value", relation));
            }
        }
    }

    /** Whether what is seen through this type, over however many others, is seen through the judged one. */
    private boolean leads(String object, Set<String> met) {
        if (object.equals(type.key())) {
            return true;
        }
        return met.add(object)
                && relations(object)
                        .flatMap(relation -> targets(object, relation).stream())
                        .anyMatch(target -> leads(target, met));
    }

    private Stream<String> relations(String object) {
        Stream<String> said = declared.find(object).map(Model::passages).orElse(List.of()).stream()
                .map(Passage::relation);
        return Stream.concat(said, all.find(object).stream().flatMap(TypeDefinition::through));
    }

    /** Keys of the types a relation points to; none of what is no relation, or points to anything at all. */
    private List<String> targets(String object, String relation) {
        Optional<List<String>> known = declared.find(object)
                .flatMap(model -> model.find(relation))
                .filter(field -> field.type() == FieldTypes.RELATION && !field.system())
                .map(field -> field.settings().targets());
        return known.orElseGet(() -> all.find(object).stream()
                .flatMap(TypeDefinition::added)
                .filter(field -> field.key().equals(relation) && field.type().equals(FieldTypes.RELATION.key()))
                .map(FieldDefinition::fieldSettings)
                .flatMap(settings -> settings.targets().stream())
                .toList());
    }
}
