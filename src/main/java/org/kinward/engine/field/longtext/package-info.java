/** Text of many lines: notes, bodies, descriptions. Found by contains, never sorted. */
@NullMarked
package org.kinward.engine.field.longtext;

import org.jspecify.annotations.NullMarked;
