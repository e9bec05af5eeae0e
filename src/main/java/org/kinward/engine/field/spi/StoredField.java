package org.kinward.engine.field.spi;

import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A field where a statement meets it.
 *
 * @param alias of the table in the statement
 * @param column name of the main column
 * @param key of the field, as its rows of contact points carry it
 */
public record StoredField(String alias, String column, String key, FieldSettings settings) {
    public Field<Object> main() {
        return part(Column.main(ColumnType.TEXT));
    }

    public Field<Object> part(Column part) {
        String name = part.suffix().isEmpty() ? column : column + "__" + part.suffix();
        return DSL.field(DSL.name(alias, name), Object.class);
    }

    public Field<Object> id() {
        return DSL.field(DSL.name(alias, "id"), Object.class);
    }
}
