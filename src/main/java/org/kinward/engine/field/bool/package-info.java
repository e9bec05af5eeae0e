/** Yes or no. */
@NullMarked
package org.kinward.engine.field.bool;

import org.jspecify.annotations.NullMarked;
