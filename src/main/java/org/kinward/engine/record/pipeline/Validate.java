package org.kinward.engine.record.pipeline;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.kernel.error.ErrorCode;

/** Sees that what is required is there. Misreadings join the violations here, so that all come back at once. */
final class Validate implements Step {
    @Override
    public void run(Batch batch) {
        batch.open().forEach(item -> {
            Draft draft = item.draft();
            item.misread().forEach(v -> draft.reject(v.field(), v.code(), v.details()));
            if (item.command() instanceof Command.Delete) {
                return;
            }
            if (item.command() instanceof Command.Restore) {
                // Into use comes what was in order when it left it; only what the table itself asks has to be there.
                required(draft, draft, "", draft.model().ruled()::contains);
                return;
            }
            required(draft, draft, "", key -> true);
            retired(batch, draft, draft, "");
            for (ModelField field : draft.model().childFields()) {
                for (Draft child : draft.allChildren(field.key())) {
                    if (!child.removed()) {
                        required(draft, child, field.key() + ".", key -> true);
                        retired(batch, draft, child, field.key() + ".");
                    }
                }
            }
        });
    }

    /** A choice that is not offered any more stays where it is, and is not chosen anew. */
    private static void retired(Batch batch, Draft root, Draft draft, String path) {
        if (batch.given()) {
            return;
        }
        for (ModelField field : draft.model().fields()) {
            if (field.settings().anyRetired() && draft.changes(field)) {
                List<String> had = choices(field, was(draft, field));
                List<String> wrong = choices(field, draft.value(field)).stream()
                        .filter(key -> !had.contains(key)
                                && field.settings().options().stream()
                                        .anyMatch(option ->
                                                option.retired() && option.key().equals(key)))
                        .toList();
                wrong.forEach(key -> root.reject(path + field.key(), ErrorCode.OPTION_RETIRED, Map.of("value", key)));
            }
        }
    }

    private static @Nullable Object was(Draft draft, ModelField field) {
        Snapshot before = draft.before();
        return before == null ? null : before.at(field.ordinal());
    }

    private static List<String> choices(ModelField field, @Nullable Object value) {
        return value == null ? List.of() : field.anyType().choices(value);
    }

    private static void required(Draft root, Draft draft, String path, Predicate<String> asked) {
        for (ModelField field : draft.model().fields()) {
            if (field.required() && asked.test(field.key()) && draft.value(field) == null) {
                String key = path + field.key();
                boolean said = root.violations().stream()
                        .anyMatch(violation -> violation.field().equals(key));
                if (!said) {
                    root.reject(key, ErrorCode.REQUIRED, Map.of());
                }
            }
        }
    }
}
