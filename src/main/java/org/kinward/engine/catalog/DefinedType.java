package org.kinward.engine.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.definition.Definitions;
import org.kinward.engine.catalog.definition.FieldDefinition;
import org.kinward.engine.catalog.definition.TypeDefinition;
import org.kinward.engine.catalog.derivation.ByFormula;
import org.kinward.engine.catalog.derivation.DerivationJson;
import org.kinward.engine.catalog.derivation.Kept;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import tools.jackson.databind.JsonNode;

/** A type that a workspace made: its data sheet is a definition. */
final class DefinedType extends ObjectType {
    /** Discipline of what a workspace made, and the section of a form in which added fields stand. */
    static final String OWN = "custom";

    DefinedType(TypeDefinition definition, Definitions all) {
        super(definition.key());
        boolean standsAlone = definition.parent().isEmpty();
        String drawn = definition.icon().isEmpty() ? "circle" : definition.icon();
        if (standsAlone && !definition.link()) {
            looks(drawn, OWN);
        } else {
            icon(drawn);
        }
        kept(Custody.valueOf(definition.custody().toUpperCase(Locale.ROOT)));
        if (definition.link()) {
            link();
        }
        if (!standsAlone) {
            partOf(definition.parent());
        }
        if (definition.named()) {
            add(new Field<>(TypeDefinition.NAME, FieldTypes.TEXT, FieldSettings.NONE)
                    .required()
                    .title());
        }
        List<Field<?>> added = added(definition, all);
        added.forEach(this::add);
        sheet(definition, added);
    }

    private void sheet(TypeDefinition definition, List<Field<?>> added) {
        Stream<String> name = definition.named() ? Stream.of(TypeDefinition.NAME) : Stream.of(definition.title());
        list(Stream.concat(
                        name, definition.added().filter(FieldDefinition::listed).map(FieldDefinition::key))
                .distinct()
                .toList());
        Stream<String> first = definition.named() ? Stream.of(TypeDefinition.NAME) : Stream.of();
        Stream<String> last = definition.parent().isEmpty() ? Stream.of("owner") : Stream.of();
        section(
                "main",
                Stream.of(first, added.stream().map(Field::key), last)
                        .flatMap(keys -> keys)
                        .toList());
        board(board(definition, added).map(by -> new Board(by, null, null)).orElse(null));
    }

    private static Optional<String> board(TypeDefinition definition, List<Field<?>> added) {
        return added.stream()
                .filter(field -> definition.board().isEmpty()
                        ? field.type() == FieldTypes.SELECT
                        : field.key().equals(definition.board()))
                .map(Field::key)
                .findFirst();
    }

    /** The fields a definition adds to its type, and one for each type of the workspace that is part of it. */
    static List<Field<?>> added(TypeDefinition definition, Definitions all) {
        Stream<Field<?>> fields = definition.added().map(field -> field(field, definition.title()));
        return Stream.concat(fields, children(definition.key(), all)).toList();
    }

    /** Fields that hold the records of those types of the workspace which are part of this one. */
    static Stream<Field<?>> children(String object, Definitions all) {
        return all.types().stream()
                .filter(type -> type.own() && !type.retired() && type.parent().equals(object))
                .map(type -> new Field<>(type.key(), FieldTypes.CHILDREN, FieldSettings.NONE.withOwned(type.key())));
    }

    private static Field<?> field(FieldDefinition definition, String title) {
        FieldType<?> type = FieldTypes.byKey(definition.type());
        Field<?> field = new Field<>(definition.key(), type, definition.fieldSettings());
        if (definition.required()) {
            field.required();
        }
        if (definition.unique()) {
            field.unique();
        }
        if (definition.indexed()) {
            field.indexed();
        }
        if (definition.searched()) {
            field.searched();
        }
        if (definition.key().equals(title)) {
            field.title();
        }
        if (!definition.initial().isEmpty()) {
            field.initially(definition.initial());
        }
        if (type == FieldTypes.AUTO_NUMBER) {
            field.readOnly();
        }
        derive(field, definition.computed());
        return field;
    }

    private static void derive(Field<?> field, @Nullable JsonNode computed) {
        if (computed == null) {
            return;
        }
        switch (DerivationJson.read(computed)) {
            case ByFormula formula -> field.formula(formula.expression());
            case RollUp rollUp -> field.rollUp(rollUp);
            case Kept kept -> field.kept();
        }
    }
}
