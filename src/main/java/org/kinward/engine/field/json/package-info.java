/** Structured settings of a screen, kept as they are. Never compared. */
@NullMarked
package org.kinward.engine.field.json;

import org.jspecify.annotations.NullMarked;
