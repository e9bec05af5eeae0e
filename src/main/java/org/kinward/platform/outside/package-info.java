/** Where this process may connect to in the world. What a name stands for is looked up and judged before anybody speaks to it. */
@ApplicationModule(allowedDependencies = {"platform.configuration"})
@NullMarked
package org.kinward.platform.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
