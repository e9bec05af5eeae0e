/** Text as people compare it, and as spreadsheets take it. One folding decides equality, order and search, in memory and beside every stored text. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kinward.kernel.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
