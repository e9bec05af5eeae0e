/** How good, or how important, in stars. */
@NullMarked
package org.kinward.engine.field.rating;

import org.jspecify.annotations.NullMarked;
