package org.kinward.engine.record.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.kernel.error.ErrorCode;
import org.kinward.kernel.error.Violation;

/** A record on its way in: as it stands in the database, as it will be, and what is wrong with it. */
public final class Draft {
    private final Model model;
    private final UUID id;
    private final @Nullable Snapshot before;
    private final @Nullable Object[] values;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, List<Draft>> children = new HashMap<>();
    private boolean removed;

    /**
     * @param before null for a new record
     */
    public Draft(Model model, UUID id, @Nullable Snapshot before) {
        this.model = model;
        this.id = id;
        this.before = before;
        this.values = new @Nullable Object[model.fields().size()];
        if (before != null) {
            for (int i = 0; i < values.length; i++) {
                values[i] = before.at(i);
            }
        }
    }

    public Model model() {
        return model;
    }

    public UUID id() {
        return id;
    }

    public boolean isNew() {
        return before == null;
    }

    public @Nullable Snapshot before() {
        return before;
    }

    /** The value as it will be. */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Field<T> field) {
        return (T) values[model.field(field).ordinal()];
    }

    /** The value as it stands; null on a new record. */
    public <T> @Nullable T before(Field<T> field) {
        return before == null ? null : before.get(field);
    }

    public boolean changes(Field<?> field) {
        return changes(model.field(field));
    }

    /** Completes a field. */
    public <T> void set(Field<T> field, @Nullable T value) {
        values[model.field(field).ordinal()] = value;
    }

    public void reject(Field<?> field, ErrorCode code) {
        reject(field.key(), code, Map.of());
    }

    public void reject(Field<?> field, ErrorCode code, Map<String, Object> details) {
        reject(field.key(), code, details);
    }

    /** The children that will be, those to be removed left out. */
    public List<Draft> children(Field<Object> field) {
        return allChildren(field.key()).stream().filter(child -> !child.removed).toList();
    }

    // ---- for the pipeline, which knows fields by key -----------------------------------------------------------

    public boolean changes(ModelField field) {
        int at = field.ordinal();
        Object was = before == null ? null : before.at(at);
        return !Objects.equals(was, values[at]);
    }

    public @Nullable Object value(ModelField field) {
        return values[field.ordinal()];
    }

    public void value(ModelField field, @Nullable Object value) {
        values[field.ordinal()] = value;
    }

    public void reject(String field, ErrorCode code, Map<String, Object> details) {
        violations.add(new Violation(field, code, details));
    }

    public List<Violation> violations() {
        return violations;
    }

    public List<Draft> allChildren(String field) {
        return children.getOrDefault(field, List.of());
    }

    public void child(String field, Draft child) {
        children.computeIfAbsent(field, f -> new ArrayList<>()).add(child);
    }

    /** Marks a child as no longer wanted. */
    public void remove() {
        removed = true;
    }

    public boolean removed() {
        return removed;
    }

    /** The record as it will be. */
    public Snapshot after() {
        return new Snapshot(model, id, before == null ? 1 : before.version() + 1, values);
    }
}
