package org.kinward.engine.custom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Catalogues;
import org.kinward.engine.catalog.ObjectType;
import org.kinward.engine.catalog.definition.FieldDefinition;
import org.kinward.engine.catalog.definition.TypeDefinition;
import org.kinward.engine.custom.check.Soundness;
import org.kinward.engine.custom.sql.StoredDefinitions;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Rule;
import org.kinward.engine.record.spi.RuleContext;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;
import org.springframework.stereotype.Component;

/**
 * A definition fits what is declared, what else is defined, and what the tables hold. Unlike other rules it looks at
 * tables: they are what it is about, and definitions are saved a few times a week.
 */
@Component
final class DefinitionIsSound implements Rule {
    private final WorkspaceType type;
    private final DraftedDefinition drafted;
    private final Catalogues catalogues;
    private final StoredDefinitions stored;
    private final TableContents contents;

    DefinitionIsSound(
            WorkspaceType type,
            WorkspaceField field,
            Catalogues catalogues,
            StoredDefinitions stored,
            TableContents contents) {
        this.type = type;
        this.drafted = new DraftedDefinition(type, field);
        this.catalogues = catalogues;
        this.stored = stored;
        this.contents = contents;
    }

    @Override
    public ObjectType type() {
        return type;
    }

    @Override
    public void apply(Draft draft, RuleContext context) {
        TypeDefinition after = drafted.after(draft);
        TypeDefinition before = drafted.before(draft);
        List<Violation> wrong = Soundness.of(catalogues, stored.read(), after, before);
        wrong.forEach(one -> draft.reject(one.field(), one.code(), one.details()));
        if (before == null && stored.inBin(after.key())) {
            draft.reject(type.key, ErrorCode.KEY_RETIRED, Map.of("value", after.key()));
        }
        if (wrong.isEmpty() && !after.retired()) {
            beside(draft, after, before);
        }
    }

    private void beside(Draft draft, TypeDefinition after, @Nullable TypeDefinition before) {
        Map<String, String> there = contents.columns(after);
        if (there.isEmpty()) {
            return;
        }
        Map<String, FieldDefinition> was = before == null
                ? Map.of()
                : before.fields().stream().collect(Collectors.toMap(FieldDefinition::key, Function.identity()));
        for (FieldDefinition field : after.fields()) {
            FieldDefinition known = was.get(field.key());
            if (field.retired()) {
                continue;
            }
            if (field.own() && known == null && TableContents.clashes(there, field)) {
                reject(draft, field, "key", ErrorCode.KEY_RETIRED, Map.of("value", field.key()));
            } else {
                rules(draft, after, there, new Asked(field, known));
            }
        }
    }

    /** A field and how it stood. */
    private record Asked(FieldDefinition field, @Nullable FieldDefinition before) {
        boolean newlyRequired() {
            return field.required() && (before == null || !before.required() || before.retired());
        }

        boolean newlyUnique() {
            return field.unique() && (before == null || !before.unique() || before.retired());
        }
    }

    private void rules(Draft draft, TypeDefinition after, Map<String, String> there, Asked asked) {
        FieldDefinition field = asked.field();
        Kind kind = kind(after, field);
        if (asked.newlyRequired()) {
            int empty = contents.empty(after, there, field.key(), kind.columns());
            if (empty > 0) {
                reject(draft, field, "required", ErrorCode.EMPTY_VALUES, Map.of("count", empty));
            }
        }
        if (asked.newlyUnique()) {
            int several = contents.several(after, there, field.key(), kind.type());
            if (several > 0) {
                reject(draft, field, "unique", ErrorCode.DOUBLE_VALUES, Map.of("count", several));
            }
        }
    }

    /** How a field is stored. */
    private record Kind(FieldType<?> type, List<Column> columns) {}

    private Kind kind(TypeDefinition after, FieldDefinition field) {
        return Optional.of(field)
                .filter(one -> !one.own())
                .flatMap(one -> catalogues.declared().model(after.key()).find(one.key()))
                .map(known -> new Kind(known.type(), known.columns()))
                .orElseGet(() -> {
                    FieldType<?> own = FieldTypes.byKey(field.type());
                    return new Kind(own, own.columns(field.fieldSettings()));
                });
    }

    private static void reject(
            Draft draft, FieldDefinition field, String part, ErrorCode code, Map<String, Object> details) {
        draft.reject("fields[" + field.key() + "]." + part, code, details);
    }
}
