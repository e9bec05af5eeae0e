/** One of a list of options. Keys are stored and never change; labels and colours may. */
@NullMarked
package org.kinward.engine.field.select;

import org.jspecify.annotations.NullMarked;
