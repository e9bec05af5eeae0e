/** Days as people mean them. Local dates, instants and the workspace's zone stay three different things. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kinward.kernel.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
