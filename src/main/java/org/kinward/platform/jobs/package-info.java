/**
 * Work that waits or returns, and leases for what only one process may do at a time; both live in the database.
 * Other modules declare a {@link org.kinward.platform.jobs.Job} or a {@link org.kinward.platform.jobs.RecurringJob} as a bean.
 */
@ApplicationModule(allowedDependencies = "platform.database")
@NullMarked
package org.kinward.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
