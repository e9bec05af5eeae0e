package org.kinward.engine.record.validation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.Route;
import org.kinward.engine.catalog.definition.RuleDefinition;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.kernel.error.ErrorCode;

/**
 * Asks the rules of a workspace of drafts and their children, as they will be.
 *
 * @param followed records that relations point to, as they will be
 */
public record CheckDrafts(Validations validations, Map<UUID, Snapshot> followed, Rights rights, Locale language) {

    public void check(Draft draft) {
        check(draft, draft, "");
        for (ModelField field : draft.model().childFields()) {
            for (Draft child : draft.allChildren(field.key())) {
                if (!child.removed()) {
                    check(draft, child, field.key() + ".");
                }
            }
        }
    }

    private void check(Draft root, Draft draft, String at) {
        for (Validation one : validations.of(draft.model().key())) {
            Map<String, @Nullable Object> values = new HashMap<>();
            one.paths().forEach((path, end) -> values.put(path, value(root, draft, end)));
            if (!one.holds(values::get)) {
                root.reject(field(one.rule(), at), ErrorCode.BROKEN_RULE, said(one.rule()));
            }
        }
    }

    private @Nullable Object value(Draft root, Draft draft, Route.End end) {
        if (end.route().hops().isEmpty()) {
            return draft.value(end.field());
        }
        ModelField relation = end.route().hops().getFirst().relation();
        if (relation == null) {
            return root.value(end.field());
        }
        Snapshot target = draft.value(relation) instanceof Ref ref ? followed.get(ref.id()) : null;
        // Of one of several types only the one that the rule speaks of has the field.
        return target == null || !target.model().key().equals(end.model().key())
                ? null
                : target.at(end.field().ordinal());
    }

    /** A field that is hidden from whoever writes is not named. */
    private String field(RuleDefinition rule, String at) {
        return rule.field().isEmpty() || !rights.reads(rule.object(), rule.field()) ? "" : at + rule.field();
    }

    private Map<String, Object> said(RuleDefinition rule) {
        return Map.of("rule", rule.name(), "message", rule.message(language));
    }
}
