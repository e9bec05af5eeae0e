package org.kinward.engine.field.spi;

import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.DSL;

/** Hands out the parameters of a statement that is rendered once and run with many operands. */
public final class Slots {
    private int taken;

    public Param<?> next(ColumnType type) {
        return DSL.param("p" + taken++, type.dataType());
    }

    /** An array of the type, cast so that PostgreSQL knows it whatever is bound. */
    public Field<?> nextArray(ColumnType type) {
        return DSL.field("cast({0} as " + type.sqlName() + "[])", Object.class, DSL.param("p" + taken++, Object.class));
    }

    public int taken() {
        return taken;
    }
}
