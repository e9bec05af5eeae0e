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

    /** Of a field as it is now; entries made before a change are made anew, and until then what they find is looked at. */
    String of(Model model, ModelField field);

    /** Classes this actor may not read, {@link #OPEN} never among them. */
    Set<String> closed(Rights rights);
}
