/** How long: of a call, of a visit. */
@NullMarked
package org.kinward.engine.field.duration;

import org.jspecify.annotations.NullMarked;
