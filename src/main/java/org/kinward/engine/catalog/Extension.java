package org.kinward.engine.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.field.FieldTypes;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.Ref;

/**
 * Fields that a module adds to a type of a lower one, which knows nothing of it. A subclass is a singleton bean; its
 * fields' keys begin with the module's name and a dot, and stand in a section of their own.
 */
public abstract class Extension {
    private final @Nullable Class<? extends ObjectType> extended;
    private final String key;
    private final String module;
    private final Map<String, Field<?>> fields = new LinkedHashMap<>();

    /**
     * @param module before the dot of every key, and the key of the section
     */
    protected Extension(Class<? extends ObjectType> extended, String module) {
        this.extended = extended;
        this.key = "";
        this.module = module;
    }

    /**
     * Of a type that is known by key alone, where the two modules know nothing of each other.
     *
     * @param module before the dot of every key, and the key of the section
     */
    protected Extension(String extended, String module) {
        this.extended = null;
        this.key = extended;
        this.module = module;
    }

    /**
     * @param name what follows the module's name in the key
     */
    protected final <T> Field<T> field(String name, FieldType<T> type) {
        var field = new Field<>(module + "." + name, type, FieldSettings.NONE);
        if (fields.put(field.key(), field) != null) {
            throw new IllegalStateException(getClass().getSimpleName() + " gives " + field.key() + " twice");
        }
        return field;
    }

    protected final Field<Ref> to(String name, Class<? extends ObjectType> target) {
        return field(name, FieldTypes.RELATION).targets(target);
    }

    /** Null where it is known by {@link #extendedKey()}. */
    final @Nullable Class<? extends ObjectType> extended() {
        return extended;
    }

    final String extendedKey() {
        return key;
    }

    final String section() {
        return module;
    }

    final Map<String, Field<?>> fields() {
        return fields;
    }
}
