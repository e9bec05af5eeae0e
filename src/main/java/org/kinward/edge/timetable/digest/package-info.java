/** A day's digest: what somebody has not read of what was told to them, and what they have to do that day. */
@NullMarked
package org.kinward.edge.timetable.digest;

import org.jspecify.annotations.NullMarked;
