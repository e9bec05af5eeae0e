package org.kinward.engine.custom;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.definition.FieldDefinition;
import org.kinward.engine.catalog.definition.TypeDefinition;
import org.kinward.engine.field.spi.TextList;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Snapshot;

/** A definition as a draft has it: as it was, and as it will be. */
final class DraftedDefinition {
    private final WorkspaceType type;
    private final WorkspaceField field;

    DraftedDefinition(WorkspaceType type, WorkspaceField field) {
        this.type = type;
        this.field = field;
    }

    /** Reads a value by its field. */
    private interface Values {
        <T> @Nullable T of(Field<T> field);
    }

    TypeDefinition after(Draft draft) {
        List<FieldDefinition> fields = draft.children(type.fields).stream()
                .map(child -> field(of(child)))
                .toList();
        return type(of(draft), fields);
    }

    /** Null for a new one. */
    @Nullable
    TypeDefinition before(Draft draft) {
        Snapshot before = draft.before();
        if (before == null) {
            return null;
        }
        List<FieldDefinition> fields = draft.allChildren(type.fields.key()).stream()
                .map(Draft::before)
                .filter(java.util.Objects::nonNull)
                .map(child -> field(of(child)))
                .toList();
        return type(of(before), fields);
    }

    private static Values of(Draft draft) {
        return new Values() {
            @Override
            public <T> @Nullable T of(Field<T> field) {
                return draft.get(field);
            }
        };
    }

    private static Values of(Snapshot snapshot) {
        return new Values() {
            @Override
            public <T> @Nullable T of(Field<T> field) {
                return snapshot.get(field);
            }
        };
    }

    private TypeDefinition type(Values values, List<FieldDefinition> fields) {
        Function<Field<String>, String> text = key -> text(values.of(key));
        return new TypeDefinition(
                text.apply(type.key),
                FieldDefinition.texts(values.of(type.labels)),
                FieldDefinition.texts(values.of(type.plurals)),
                text.apply(type.icon),
                text.apply(type.titleField),
                text.apply(type.partOf),
                text.apply(type.board),
                text.apply(type.custody).isEmpty() ? "owned" : text.apply(type.custody),
                is(values.of(type.link)),
                is(values.of(type.retired)),
                TypeDefinition.traits(is(values.of(type.sensitive)), texts(values.of(type.visibleThrough))),
                fields);
    }

    private FieldDefinition field(Values values) {
        return new FieldDefinition(
                text(values.of(field.key)),
                text(values.of(field.fieldType)),
                FieldDefinition.texts(values.of(field.labels)),
                values.of(field.settings),
                text(values.of(field.initial)),
                text(values.of(field.section)),
                is(values.of(field.required)),
                is(values.of(field.unique)),
                is(values.of(field.indexed)),
                is(values.of(field.searched)),
                is(values.of(field.listed)),
                is(values.of(field.retired)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<String> texts(@Nullable TextList value) {
        return value == null ? List.of() : value.values();
    }

    private static boolean is(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
