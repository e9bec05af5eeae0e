package org.kinward.engine.record.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;

/**
 * What is wrong, as the one who acts may know it: that a field they may not see stands against it, not which nor with what.
 * One that they name themselves is answered as one that does not exist.
 */
final class Told {
    private Told() {}

    static List<Violation> of(Batch batch, Item item, List<Violation> violations) {
        return violations.stream()
                .map(one -> one.code() != ErrorCode.UNKNOWN_FIELD && hidden(batch, item.model(), one.field())
                        ? new Violation("", ErrorCode.HIDDEN_STANDS_AGAINST, Map.of())
                        : one)
                .distinct()
                .toList();
    }

    /** @param path of a field, or of one of the children that a field holds */
    private static boolean hidden(Batch batch, Model model, String path) {
        Optional<ModelField> field = model.find(path);
        if (field.isPresent()) {
            return !batch.reads(model, field.get());
        }
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        String holder = path.substring(0, dot).replaceAll("\\W.*", "");
        return model.find(holder)
                .filter(holding -> !holding.settings().owned().isEmpty())
                .map(holding -> batch.catalogue().model(holding.settings().owned()))
                .filter(child -> child.find(path.substring(dot + 1))
                        .filter(one -> !batch.reads(child, one))
                        .isPresent())
                .isPresent();
    }
}
