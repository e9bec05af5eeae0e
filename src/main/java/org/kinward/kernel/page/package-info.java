/** Pages by keyset. A cursor names the last row seen, so a list never counts what it skips. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel.error"})
package org.kinward.kernel.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
