package org.kinward.engine.record.told;

import java.util.List;
import java.util.Set;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.record.spi.Draft;
import tools.jackson.core.JsonGenerator;

/** What differs between a record as it stands and as it will be. */
public final class Changes {
    /** Said by the feed line itself. */
    private static final Set<String> BESIDE = Set.of("updatedAt", "updatedBy");

    private Changes() {}

    public static boolean any(Draft draft) {
        return !fields(draft).isEmpty()
                || draft.model().childFields().stream()
                        .anyMatch(field -> !children(draft, field).isEmpty());
    }

    private static List<ModelField> fields(Draft draft) {
        return draft.model().fields().stream()
                .filter(field -> field.stored() && !BESIDE.contains(field.key()) && draft.changes(field))
                .toList();
    }

    private static List<Draft> children(Draft draft, ModelField field) {
        return draft.allChildren(field.key()).stream()
                .filter(child -> child.isNew() || child.removed() || any(child))
                .toList();
    }

    /** {@code {fieldKey: [old, new]}}; of children, lists of those that changed, as they were and as they will be. */
    public static String json(Draft draft) {
        return Values.text(out -> {
            out.writeStartObject();
            for (ModelField field : fields(draft)) {
                out.writeName(field.key());
                out.writeStartArray();
                var before = draft.before();
                Values.write(out, field, before == null ? null : before.at(field.ordinal()));
                Values.write(out, field, draft.value(field));
                out.writeEndArray();
            }
            for (ModelField field : draft.model().childFields()) {
                List<Draft> changed = children(draft, field);
                if (!changed.isEmpty()) {
                    out.writeName(field.key());
                    out.writeStartArray();
                    write(out, changed.stream().filter(child -> !child.isNew()).toList(), true);
                    write(
                            out,
                            changed.stream().filter(child -> !child.removed()).toList(),
                            false);
                    out.writeEndArray();
                }
            }
            out.writeEndObject();
        });
    }

    private static void write(JsonGenerator out, List<Draft> children, boolean asTheyWere) {
        out.writeStartArray();
        for (Draft child : children) {
            out.writeStartObject();
            out.writeStringProperty("id", child.id().toString());
            for (ModelField field : child.model().fields()) {
                var before = child.before();
                Object value = asTheyWere ? before == null ? null : before.at(field.ordinal()) : child.value(field);
                if (value != null) {
                    out.writeName(field.key());
                    Values.write(out, field, value);
                }
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
