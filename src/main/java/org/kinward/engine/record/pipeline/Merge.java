package org.kinward.engine.record.pipeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.Ref;
import org.kinward.engine.record.command.Command;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.pipeline.Item.Asked;
import org.kinward.engine.record.pipeline.Item.AskedChild;
import org.kinward.engine.record.spi.Draft;
import org.kinward.engine.record.spi.Snapshot;
import org.kinward.engine.record.told.Values;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Lays what is asked over what is there. Different fields merge; where the same field was changed since the writer saw
 * it, the answer is a conflict with both values, and nothing of the command is written.
 */
final class Merge implements Step {
    @Override
    public void run(Batch batch) {
        batch.open().forEach(item -> {
            Draft draft = item.draft();
            Map<String, Outcome.Sides> conflicts = new LinkedHashMap<>();
            item.asked().values().forEach(asked -> lay(draft, asked, "", conflicts));
            item.children().forEach(child -> lay(batch, draft, child, conflicts));
            switch (item.command()) {
                case Command.Delete delete -> {
                    draft.value(field(draft, "deletedAt"), batch.fields().now());
                    UUID into = delete.mergedInto();
                    mergedInto(draft, into == null ? null : new Ref(delete.object(), into));
                }
                case Command.Restore restore -> {
                    draft.value(field(draft, "deletedAt"), null);
                    mergedInto(draft, null);
                }
                case Command.Create create -> {}
                case Command.Update update -> {}
            }
            if (!conflicts.isEmpty()) {
                item.close(conflict(draft, conflicts));
            }
        });
    }

    private static void mergedInto(Draft draft, @Nullable Ref into) {
        draft.model().find("mergedInto").ifPresent(field -> draft.value(field, into));
    }

    private static ModelField field(Draft draft, String key) {
        return draft.model().field(key);
    }

    private static void lay(Draft draft, Asked asked, String at, Map<String, Outcome.Sides> conflicts) {
        ModelField field = asked.field();
        Object current = draft.value(field);
        if (same(field, current, asked.becomes())) {
            return;
        }
        if (asked.saysWas() && !draft.isNew() && !same(field, current, asked.was())) {
            conflicts.put(
                    at + field.key(),
                    new Outcome.Sides(
                            Values.node(field, asked.was()),
                            Values.node(field, asked.becomes()),
                            Values.node(field, current)));
            return;
        }
        draft.value(field, asked.becomes());
    }

    private static boolean same(ModelField field, @Nullable Object one, @Nullable Object other) {
        return one == null || other == null ? one == other : field.anyType().same(one, other);
    }

    private static void lay(Batch batch, Draft parent, AskedChild asked, Map<String, Outcome.Sides> conflicts) {
        if (asked.kind() == AskedChild.Kind.ADD) {
            ModelField field = parent.model().field(asked.field());
            Draft child = new Draft(batch.catalogue().model(field.settings().owned()), asked.id(), null);
            asked.values().values().forEach(value -> child.value(value.field(), value.becomes()));
            parent.child(asked.field(), child);
            return;
        }
        Draft child = parent.allChildren(asked.field()).stream()
                .filter(one -> one.id().equals(asked.id()))
                .findFirst()
                .orElse(null);
        boolean removes = asked.kind() == AskedChild.Kind.REMOVE;
        if (child == null && !removes) {
            // Somebody removed the line that is to be changed: both sides are shown, theirs being nothing.
            var nothing = JsonNodeFactory.instance.nullNode();
            conflicts.put(asked.field() + "[" + asked.id() + "]", new Outcome.Sides(nothing, nothing, nothing));
        } else if (child != null && removes) {
            child.remove();
        } else if (child != null) {
            String at = asked.field() + "[" + asked.id() + "].";
            asked.values().values().forEach(value -> lay(child, value, at, conflicts));
        }
    }

    private static Outcome.Conflict conflict(Draft draft, Map<String, Outcome.Sides> sides) {
        Snapshot before = Objects.requireNonNull(draft.before(), "only what is there can conflict");
        Object by = before.at(field(draft, "updatedBy").ordinal());
        UUID user = by instanceof Ref ref ? ref.id() : null;
        Instant at = (Instant) before.at(field(draft, "updatedAt").ordinal());
        return new Outcome.Conflict(before.version(), user, at, sides);
    }
}
