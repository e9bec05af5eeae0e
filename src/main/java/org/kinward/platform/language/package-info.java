/** Sentences in every language we speak. Bundles of all modules, read once, with named arguments. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kinward.platform.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
