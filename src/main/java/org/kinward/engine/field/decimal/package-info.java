/** Decimal numbers and percentages, exact. They travel as texts so that no reader rounds them. */
@NullMarked
package org.kinward.engine.field.decimal;

import org.jspecify.annotations.NullMarked;
