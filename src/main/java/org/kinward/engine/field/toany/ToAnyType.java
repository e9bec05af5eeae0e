package org.kinward.engine.field.toany;

import org.kinward.engine.field.relation.RelationType;
import org.kinward.engine.field.spi.CsvForm;
import org.kinward.engine.field.spi.FieldSettings;

/**
 * {@code toAny}: a relation to a record of whatever type, those made later among them. Always written with the type's
 * key, {@code {"object","id"}}; a cell of a file has no room for that.
 */
public final class ToAnyType extends RelationType {
    public ToAnyType() {
        super("toAny");
    }

    @Override
    protected boolean several(FieldSettings settings) {
        return true;
    }

    @Override
    public boolean groupable() {
        return false;
    }

    @Override
    public CsvForm csv() {
        return CsvForm.NONE;
    }
}
