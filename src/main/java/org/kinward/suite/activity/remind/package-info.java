/** Reminders of tasks and appointments: when each is next due is kept beside the feed, and told by a job once it is. */
@NullMarked
package org.kinward.suite.activity.remind;

import org.jspecify.annotations.NullMarked;
