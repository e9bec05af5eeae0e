package org.kinward.engine.record.undo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.field.spi.InvalidValue;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.told.Values;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Of the changes a line made to one record or child, those that still stand and go back, and those made over since. */
record FieldsBack(Map<String, Change> back, Map<String, Outcome.Sides> kept) {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();

    /** @param changes by key: as it was and as it became */
    static FieldsBack of(Snapshot current, Map<String, JsonNode[]> changes, FieldContext context) {
        Map<String, Change> back = new LinkedHashMap<>();
        Map<String, Outcome.Sides> kept = new LinkedHashMap<>();
        Model model = current.model();
        changes.forEach((key, sides) -> {
            Optional<ModelField> field = model.find(key).filter(one -> one.stored() && !one.derived() && !ours(one));
            if (field.isPresent()) {
                Object now = current.at(field.get().ordinal());
                if (same(field.get(), now, sides[1], context)) {
                    // Where it points now is told where it cannot point back.
                    back.put(key, new Change(field.get().type().reference() ? sides[1] : null, sides[0]));
                } else if (!same(field.get(), now, sides[0], context)) {
                    kept.put(key, new Outcome.Sides(sides[1], sides[0], Values.node(field.get(), now)));
                }
            }
        });
        return new FieldsBack(back, kept);
    }

    /** What the pipeline itself writes each time, such as who changed it last. */
    private static boolean ours(ModelField field) {
        return field.system() && field.readOnly();
    }

    static boolean same(ModelField field, @Nullable Object current, JsonNode written, FieldContext context) {
        if (current == null || written.isNull() || written.isMissingNode()) {
            return current == null && (written.isNull() || written.isMissingNode());
        }
        if (Values.node(field, current).equals(written)) {
            return true;
        }
        try {
            Object meant = field.type().parse(written, field.settings(), context);
            return meant != null && field.anyType().same(meant, current);
        } catch (InvalidValue unreadable) {
            return false;
        }
    }

    static JsonNode orNothing(@Nullable JsonNode value) {
        return value == null ? NOTHING : value;
    }
}
