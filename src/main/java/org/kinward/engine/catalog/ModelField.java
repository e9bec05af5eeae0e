package org.kinward.engine.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.derivation.Derivation;
import org.kinward.engine.field.identity.IdType;
import org.kinward.engine.field.spi.Column;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;

/**
 * A field as requests use it.
 *
 * @param ordinal place in {@link Model#fields()}
 * @param offset place of its first column in {@link Model#columns()}
 * @param column name of its main column
 * @param derivation how its values come about where nobody writes them; null for a field that is written
 */
public record ModelField(
        String key,
        FieldType<?> type,
        FieldSettings settings,
        int ordinal,
        int offset,
        String column,
        @Nullable String initial,
        @Nullable Derivation derivation,
        Traits traits) {

    /** What the declaration says with a word each. */
    public record Traits(
            boolean required,
            boolean title,
            boolean unique,
            boolean readOnly,
            boolean indexed,
            boolean searched,
            boolean system) {
        Traits and(boolean alsoRequired, boolean alsoUnique) {
            return new Traits(
                    required || alsoRequired, title, unique || alsoUnique, readOnly, indexed, searched, system);
        }
    }

    ModelField with(FieldSettings changed, Traits other) {
        return new ModelField(key, type, changed, ordinal, offset, column, initial, derivation, other);
    }

    /** What every record is known by. It stands beside the fields: to choose records by, and written by nobody. */
    public static final ModelField ID = new ModelField(
            "id",
            new IdType(),
            FieldSettings.NONE,
            -1,
            -1,
            "id",
            null,
            null,
            new Traits(true, false, true, true, true, false, true));

    /** The type, with its value's Java type forgotten: whoever reads a value by it writes it by it. */
    @SuppressWarnings("unchecked")
    public FieldType<Object> anyType() {
        return (FieldType<Object>) type;
    }

    /** Those that reading looks at, always the first. */
    public List<Column> columnsRead() {
        return columns().subList(0, type.columnsRead(settings));
    }

    public List<Column> columns() {
        return type.columns(settings);
    }

    public String columnName(Column part) {
        return part.suffix().isEmpty() ? column : column + "__" + part.suffix();
    }

    public Optional<String> sortColumnName() {
        return type.sortColumn().map(this::columnName);
    }

    /** Whether its values are computed, and so never written by anybody. */
    public boolean derived() {
        return derivation != null;
    }

    public boolean required() {
        return traits.required();
    }

    public boolean readOnly() {
        return traits.readOnly();
    }

    public boolean system() {
        return traits.system();
    }

    public boolean stored() {
        return !columns().isEmpty();
    }
}
