package org.kinward.engine.record.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.Field;
import org.kinward.engine.catalog.Model;

/** A record as it stands, read by typed keys. */
public final class Snapshot {
    private final Model model;
    private final UUID id;
    private final int version;
    private final @Nullable Object[] values;

    /**
     * @param values by ordinal of the field
     */
    public Snapshot(Model model, UUID id, int version, @Nullable Object[] values) {
        this.model = model;
        this.id = id;
        this.version = version;
        this.values = values.clone();
    }

    public Model model() {
        return model;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Field<T> field) {
        return (T) values[model.field(field).ordinal()];
    }

    public @Nullable Object at(int ordinal) {
        return values[ordinal];
    }

    /** What people call it; empty where it has no title yet. */
    public String title() {
        var field = model.title();
        Object value = values[field.ordinal()];
        return value == null ? "" : field.anyType().toCsv(value);
    }
}
