package org.kinward.engine.record.undo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.field.spi.FieldContext;
import org.kinward.engine.record.command.Change;
import org.kinward.engine.record.command.ChildChanges;
import org.kinward.engine.record.command.Outcome;
import org.kinward.engine.record.spi.Snapshot;
import tools.jackson.databind.JsonNode;

/** The same for the owned children in one field: those added go, those removed come back, those changed change back. */
final class ChildrenBack {
    private final String field;
    private final Model model;
    private final Map<UUID, Snapshot> current;
    private final FieldContext context;
    private final Predicate<String> free;
    private final List<Map<String, JsonNode>> add = new ArrayList<>();
    private final List<ChildChanges.ChildUpdate> change = new ArrayList<>();
    private final List<UUID> remove = new ArrayList<>();
    private final Map<String, Outcome.Sides> kept = new LinkedHashMap<>();

    ChildrenBack(
            ModelField field, Model model, Map<UUID, Snapshot> current, FieldContext context, Predicate<String> free) {
        this.free = free;
        this.field = field.key();
        this.model = model;
        this.current = current;
        this.context = context;
    }

    void lay(JsonNode was, JsonNode became) {
        Map<String, JsonNode> before = byId(was);
        Map<String, JsonNode> after = byId(became);
        before.forEach((id, child) -> {
            JsonNode left = after.get(id);
            if (left == null) {
                again(id, child);
            } else {
                back(id, child, left);
            }
        });
        after.forEach((id, child) -> {
            if (!before.containsKey(id)) {
                away(id, child);
            }
        });
    }

    private void again(String id, JsonNode child) {
        if (!current.containsKey(UUID.fromString(id))) {
            Map<String, JsonNode> values = new LinkedHashMap<>();
            child.properties().forEach(value -> {
                boolean ours = model.find(value.getKey())
                        .filter(one -> one.readOnly() || !one.stored())
                        .isPresent();
                if (!ours) {
                    values.put(value.getKey(), value.getValue());
                }
            });
            add.add(values);
        }
    }

    private void back(String id, JsonNode was, JsonNode became) {
        Snapshot now = current.get(UUID.fromString(id));
        Map<String, JsonNode[]> changed = differences(was, became);
        if (now == null) {
            kept.put(field + "[" + id + "]", new Outcome.Sides(became, was, FieldsBack.orNothing(null)));
            return;
        }
        changed.entrySet().removeIf(one -> {
            boolean denied = !free.test(one.getKey());
            if (denied) {
                JsonNode[] sides = one.getValue();
                kept.put(field + "[" + id + "]." + one.getKey(), new Outcome.Sides(sides[1], sides[0], sides[1]));
            }
            return denied;
        });
        FieldsBack fields = FieldsBack.of(now, changed, context);
        fields.kept().forEach((key, sides) -> kept.put(field + "[" + id + "]." + key, sides));
        Map<String, Change> back = fields.back();
        if (!back.isEmpty()) {
            change.add(new ChildChanges.ChildUpdate(now.id(), back));
        }
    }

    /** A child that was added goes, unless somebody has changed it since. */
    private void away(String id, JsonNode became) {
        Snapshot now = current.get(UUID.fromString(id));
        if (now == null) {
            return;
        }
        boolean untouched = now.model().fields().stream()
                .filter(one -> one.stored() && !one.readOnly())
                .allMatch(one -> FieldsBack.same(one, now.at(one.ordinal()), became.path(one.key()), context));
        if (untouched) {
            remove.add(now.id());
        } else {
            kept.put(field + "[" + id + "]", new Outcome.Sides(became, FieldsBack.orNothing(null), became));
        }
    }

    @Nullable
    ChildChanges changes() {
        var changes = new ChildChanges(add, change, remove);
        return changes.isEmpty() ? null : changes;
    }

    Map<String, Outcome.Sides> kept() {
        return kept;
    }

    private static Map<String, JsonNode[]> differences(JsonNode was, JsonNode became) {
        Set<String> keys = new LinkedHashSet<>(was.propertyNames());
        keys.addAll(became.propertyNames());
        keys.remove("id");
        Map<String, JsonNode[]> changed = new LinkedHashMap<>();
        for (String key : keys) {
            JsonNode before = FieldsBack.orNothing(was.get(key));
            JsonNode after = FieldsBack.orNothing(became.get(key));
            if (!before.equals(after)) {
                changed.put(key, new JsonNode[] {before, after});
            }
        }
        return changed;
    }

    private static Map<String, JsonNode> byId(JsonNode children) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        children.forEach(child -> byId.put(child.path("id").asString(), child));
        return byId;
    }
}
