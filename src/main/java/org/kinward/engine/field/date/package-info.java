/** Local dates: a day on a calendar, wherever one is. */
@NullMarked
package org.kinward.engine.field.date;

import org.jspecify.annotations.NullMarked;
