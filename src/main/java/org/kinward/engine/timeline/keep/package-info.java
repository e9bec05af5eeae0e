/** Keeps the entries of the timeline in step with the records, from the feed. */
@NullMarked
package org.kinward.engine.timeline.keep;

import org.jspecify.annotations.NullMarked;
