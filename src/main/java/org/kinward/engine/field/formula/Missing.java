package org.kinward.engine.field.formula;

/** The value of a field that has none, while a formula is computed. */
enum Missing {
    MISSING
}
