package org.kinward.engine.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinward.engine.catalog.derivation.ByFormula;
import org.kinward.engine.catalog.derivation.Derivation;
import org.kinward.engine.catalog.derivation.Kept;
import org.kinward.engine.catalog.derivation.RollUp;
import org.kinward.engine.field.personal.PersonalData;
import org.kinward.engine.field.spi.FieldSettings;
import org.kinward.engine.field.spi.FieldType;
import org.kinward.engine.field.spi.Option;

/**
 * A declared field, and the typed key under which drafts and rules name it. The methods that say something about the
 * field are for the declaration alone, before the catalogue is assembled.
 *
 * @param <T> the value in memory
 */
public final class Field<T> {
    private final String key;
    private final FieldType<T> type;
    private FieldSettings settings;
    private List<Class<? extends ObjectType>> targets = List.of();
    private @Nullable Class<? extends ObjectType> owned;
    private @Nullable String initial;
    private @Nullable Derivation derivation;
    private boolean required;
    private boolean title;
    private boolean unique;
    private boolean readOnly;
    private boolean indexed;
    private boolean searched;
    private boolean system;

    Field(String key, FieldType<T> type, FieldSettings settings) {
        this.key = key;
        this.type = type;
        this.settings = settings;
    }

    public String key() {
        return key;
    }

    public FieldType<T> type() {
        return type;
    }

    /** No record is without it. */
    public Field<T> required() {
        required = true;
        return this;
    }

    /** The field by which people call the record. */
    public Field<T> title() {
        title = true;
        return this;
    }

    /** No two live records share a value. */
    public Field<T> unique() {
        unique = true;
        return this;
    }

    /** Only rules write it. */
    public Field<T> readOnly() {
        readOnly = true;
        return this;
    }

    /**
     * Computed, and written by nobody.
     *
     * @param expression in CEL over fields of the record and of those its relations lead to
     */
    public Field<T> formula(String expression) {
        return derived(new ByFormula(expression));
    }

    /** Computed over the records that point here or are owned, and written by nobody. */
    public Field<T> rollUp(RollUp over) {
        return derived(over);
    }

    /** Computed by a module that follows the feed, and written by nobody. */
    public Field<T> kept() {
        return derived(new Kept());
    }

    private Field<T> derived(Derivation from) {
        derivation = from;
        return readOnly();
    }

    /** Made by a rule from a field of owned children wherever one of them has it, and written by hand where none has. */
    public Field<T> madeOf(String children, String part) {
        settings = settings.withMadeOf(children + "." + part);
        return this;
    }

    /** Says something about a person, and is kept for a purpose. */
    public Field<T> personal(PersonalData.Kind kind, PersonalData.Purpose purpose) {
        settings = settings.withPersonal(new PersonalData(kind, purpose));
        return this;
    }

    /** Sorted by often enough for an index. */
    public Field<T> indexed() {
        indexed = true;
        return this;
    }

    /** Searched by contains often enough for an index. */
    public Field<T> searched() {
        searched = true;
        return this;
    }

    /** What a new record has when nothing is said, as a client would write it. */
    public Field<T> initially(String value) {
        initial = value;
        return this;
    }

    /** A rule of its type says what it is where nobody does: it need not be asked for. */
    public Field<T> filledIn() {
        settings = settings.withFilled(true);
        return this;
    }

    /** Choices in order, each a key or {@code key:color}. */
    public Field<T> options(String... keys) {
        List<Option> options = new ArrayList<>();
        for (String one : keys) {
            String[] parts = one.split(":", 2);
            options.add(new Option(parts[0], parts.length > 1 ? parts[1] : ""));
        }
        settings = settings.withOptions(options);
        return this;
    }

    @SafeVarargs
    final Field<T> targets(Class<? extends ObjectType>... classes) {
        targets = Arrays.asList(classes);
        return this;
    }

    Field<T> owned(Class<? extends ObjectType> child) {
        owned = child;
        return this;
    }

    Field<T> system() {
        system = true;
        return this;
    }

    FieldSettings settings() {
        return settings;
    }

    List<Class<? extends ObjectType>> targetClasses() {
        return targets;
    }

    @Nullable
    Class<? extends ObjectType> ownedClass() {
        return owned;
    }

    @Nullable
    String initial() {
        return initial;
    }

    @Nullable
    Derivation derivation() {
        return derivation;
    }

    boolean isRequired() {
        return required;
    }

    boolean isTitle() {
        return title;
    }

    boolean isUnique() {
        return unique;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    boolean isIndexed() {
        return indexed;
    }

    boolean isSearched() {
        return searched;
    }

    boolean isSystem() {
        return system;
    }

    @Override
    public String toString() {
        return key;
    }
}
