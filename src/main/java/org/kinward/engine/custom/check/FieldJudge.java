package org.kinward.engine.custom.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.definition.Definitions;
import org.kinward.engine.catalog.definition.FieldDefinition;
import org.kinward.engine.catalog.derivation.DerivationJson;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Judges the definition of one field. */
final class FieldJudge {
    private static final Set<String> NOT_OFFERED = Set.of("id", "children");
    private static final Set<FieldType<?>> WITH_OPTIONS = Set.of(FieldTypes.SELECT, FieldTypes.MULTI_SELECT);
    /** Enough to read a first value that depends on no moment and no person. */
    private static final FieldContext ANYWHERE =
            new FieldContext(Instant.EPOCH, ZoneOffset.UTC, "EUR", "PT", Map.of(), null);

    private final Predicate<String> exists;
    private final Violations violations;
    private final FieldDefinition field;

    FieldJudge(Predicate<String> exists, Violations violations, FieldDefinition field) {
        this.exists = exists;
        this.violations = violations;
        this.field = field;
    }

    static boolean offered(FieldType<?> type) {
        return !NOT_OFFERED.contains(type.key());
    }

    static Optional<FieldType<?>> type(FieldDefinition field) {
        for (FieldType<?> type : FieldTypes.ALL) {
            if (type.key().equals(field.type()) && offered(type)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private void add(String part, ErrorCode code, String value) {
        violations.add(Violations.at(field.key(), part), code, value);
    }

    /** A field that is there already: only labels, options and rules can be said of it. */
    void amends(ModelField changed) {
        Set<String> known = new HashSet<>();
        changed.settings().options().forEach(option -> known.add(option.key()));
        for (FieldDefinition.Choice choice : field.choices()) {
            String key = choice.option().key();
            boolean added = key.startsWith(Definitions.PREFIX) && Keys.isOption(key);
            if (!WITH_OPTIONS.contains(changed.type()) || !added && !known.contains(key)) {
                add("settings", ErrorCode.BAD_OPTION, key);
            }
        }
        personal();
        if (field.unique() && !changed.traits().unique()) {
            unique(changed.type(), false);
        }
        if (changed.system() && (field.required() || field.unique())) {
            add("required", ErrorCode.NOT_OFFERED, field.key());
        }
    }

    /**
     * @param before as it stands; null for a new one
     * @param part whether its records are owned by others
     */
    void own(@Nullable FieldDefinition before, boolean part) {
        if (!Keys.isOwn(field.key())) {
            add("key", ErrorCode.KEY_MALFORMED, field.key());
        }
        FieldType<?> type = type(field).orElse(null);
        if (type == null) {
            add("fieldType", ErrorCode.UNKNOWN_FIELD_TYPE, field.type());
            return;
        }
        if (field.retired()) {
            return;
        }
        if (field.labels().isEmpty()) {
            violations.add(Violations.at(field.key(), "labels"), ErrorCode.REQUIRED, Map.of());
        }
        options(type, before);
        targets(type);
        computed();
        personal();
        if (field.unique()) {
            unique(type, part);
        }
        if (field.searched() && type.searchColumn().isEmpty()) {
            add("searched", ErrorCode.NOT_OFFERED, field.type());
        }
        if (field.indexed() && type.sortColumn().isEmpty()) {
            add("indexed", ErrorCode.NOT_OFFERED, field.type());
        }
        if (before != null) {
            keeps(before, type);
        }
        initial(type);
    }

    private void keeps(FieldDefinition before, FieldType<?> type) {
        if (!before.type().equals(field.type())) {
            add("fieldType", ErrorCode.FIXED, before.type());
        } else if (!type.columns(before.fieldSettings()).equals(type.columns(field.fieldSettings()))) {
            add("settings", ErrorCode.FIXED, field.key());
        }
    }

    private void unique(FieldType<?> type, boolean part) {
        if (part || type.sortColumn().isEmpty()) {
            add("unique", ErrorCode.NOT_OFFERED, type.key());
        }
    }

    private void options(FieldType<?> type, @Nullable FieldDefinition before) {
        List<FieldDefinition.Choice> choices = field.choices();
        boolean chosen = WITH_OPTIONS.contains(type);
        if (chosen && choices.isEmpty()) {
            violations.add(Violations.at(field.key(), "settings"), ErrorCode.REQUIRED, Map.of());
        }
        Set<String> keys = new HashSet<>();
        for (FieldDefinition.Choice choice : choices) {
            String key = choice.option().key();
            if (!chosen || !Keys.isOption(key) || !keys.add(key)) {
                add("settings", ErrorCode.BAD_OPTION, key);
            }
        }
        if (before != null) {
            before.choices().stream()
                    .map(choice -> choice.option().key())
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> add("settings", ErrorCode.OPTION_GONE, key));
        }
    }

    private void targets(FieldType<?> type) {
        if (!type.reference() || type == FieldTypes.TO_ANY) {
            return;
        }
        List<String> targets = field.fieldSettings().targets();
        if (targets.isEmpty()) {
            violations.add(Violations.at(field.key(), "settings"), ErrorCode.REQUIRED, Map.of());
        }
        targets.stream()
                .filter(target -> !exists.test(target))
                .forEach(target -> violations.add(
                        Violations.at(field.key(), "settings"), ErrorCode.UNKNOWN_OBJECT, Map.of("object", target)));
    }

    /** A kind or purpose that is misspelt would be a field nobody knows to be personal. */
    private void personal() {
        JsonNode settings = field.settings();
        JsonNode said = settings == null ? JsonNodeFactory.instance.nullNode() : settings.path("personal");
        if (!said.isMissingNode() && !said.isNull() && field.personal() == null) {
            add("settings", ErrorCode.BAD_OPTION, said.toString());
        }
    }

    private void computed() {
        JsonNode computed = field.computed();
        if (computed == null) {
            return;
        }
        try {
            DerivationJson.read(computed);
        } catch (Refusal e) {
            violations.add(Violations.at(field.key(), "settings"), e.code(), e.details());
        }
        if (field.required() || field.unique() || !field.initial().isEmpty()) {
            add("settings", ErrorCode.NOT_OFFERED, field.key());
        }
    }

    private void initial(FieldType<?> type) {
        if (field.initial().isEmpty()) {
            return;
        }
        try {
            type.parse(JsonNodeFactory.instance.stringNode(field.initial()), field.fieldSettings(), ANYWHERE);
        } catch (InvalidValue e) {
            violations.add(Violations.at(field.key(), "initial"), e.code(), e.details());
        } catch (RuntimeException e) {
            add("initial", ErrorCode.NOT_OFFERED, field.initial());
        }
    }
}
