/**
 * The language of formulas: CEL's grammar over the values of fields, with decimals and money instead of floating point.
 * It has no loops and no clock, what is missing makes the result missing, and nothing a record holds can make it fail.
 */
@NullMarked
package org.kinward.engine.field.formula;

import org.jspecify.annotations.NullMarked;
