/**
 * What happened: every change to a record is a line here, committed with the change itself and numbered in the order in which it became visible.
 * Writers append as their last step, readers follow by position, and nothing else in the house carries events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform.database::copy", "platform.jobs"})
package org.kinward.engine.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
