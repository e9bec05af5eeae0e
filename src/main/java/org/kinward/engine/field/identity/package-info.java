/** The record's own id, as a field that filters can name. */
@NullMarked
package org.kinward.engine.field.identity;

import org.jspecify.annotations.NullMarked;
