/** The filter tree: the one language that chooses records. Two-valued: not is the complement, and what is missing never equals. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel.error"})
package org.kinward.kernel.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
