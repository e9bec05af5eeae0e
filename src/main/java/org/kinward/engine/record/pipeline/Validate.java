package org.kinward.engine.record.pipeline;

import java.util.Map;
import java.util.function.Predicate;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.spi.Draft;
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
            for (ModelField field : draft.model().childFields()) {
                for (Draft child : draft.allChildren(field.key())) {
                    if (!child.removed()) {
                        required(draft, child, field.key() + ".", key -> true);
                    }
                }
            }
        });
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
