/** Whole numbers of 64 bits. */
@NullMarked
package org.kinward.engine.field.integer;

import org.jspecify.annotations.NullMarked;
