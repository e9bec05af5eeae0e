/** Instants: a moment for everybody, kept in UTC to the microsecond. */
@NullMarked
package org.kinward.engine.field.instant;

import org.jspecify.annotations.NullMarked;
