/** From the entries and the history of a record to a page of its timeline, each entry through the guard. */
@NullMarked
package org.kinward.engine.timeline.read;

import org.jspecify.annotations.NullMarked;
