package org.kinward.engine.field.spi;

import java.util.List;

/** An array operand, bound as one parameter so that a statement's text does not depend on its length. */
public record SqlArray(ColumnType element, List<?> values) {}
