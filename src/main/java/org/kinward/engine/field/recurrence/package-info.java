/** How something comes again: rules of RFC 5545, and the days and moments that follow from them. */
@NullMarked
package org.kinward.engine.field.recurrence;

import org.jspecify.annotations.NullMarked;
