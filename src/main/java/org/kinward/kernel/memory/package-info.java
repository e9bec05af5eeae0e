/** What was worked out before and is kept for a while. Bounded, so that no use of it can fill the process. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kinward.kernel.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
