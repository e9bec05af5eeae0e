package org.kinward.engine.search.spi;

import java.util.Set;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;

/**
 * Fields gathered by who may read them. A record has an entry for each class that one of its fields is of; what is only
 * in fields that a reader may not read is in no entry that is searched for them.
 */
public interface FieldClasses {
    /** The class of fields that everyone reads who sees the record. */
    String OPEN = "";

    /** Of a field, for ever the same; whoever changes it has the entries built anew. */
    String of(Model model, ModelField field);

    /** Classes this actor may read, {@link #OPEN} among them. */
    Set<String> readable(Rights rights);

    /** Whether this actor may read a field. */
    default boolean mayRead(Rights rights, Model model, ModelField field) {
        return readable(rights).contains(of(model, field));
    }
}
