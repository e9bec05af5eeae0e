package org.kinward.engine.search;

import java.util.Set;
import java.util.stream.Collectors;
import org.kinward.engine.access.Access;
import org.kinward.engine.access.Rights;
import org.kinward.engine.catalog.Model;
import org.kinward.engine.catalog.ModelField;
import org.kinward.engine.catalog.derivation.FieldKey;
import org.kinward.engine.search.spi.FieldClasses;

/** A class of its own for each field that some role may not read; all others are open. */
final class HiddenClasses implements FieldClasses {
    private final Access access;

    HiddenClasses(Access access) {
        this.access = access;
    }

    @Override
    public String of(Model model, ModelField field) {
        var key = new FieldKey(model.key(), field.key());
        return access.hiddenFromSomebody().contains(key) ? key.toString() : OPEN;
    }

    @Override
    public Set<String> closed(Rights rights) {
        return rights.limits().hidden().stream().map(FieldKey::toString).collect(Collectors.toSet());
    }
}
