/** Money with its currency. An amount carries what it was worth in the base currency, at which rate of which day. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kinward.kernel.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
