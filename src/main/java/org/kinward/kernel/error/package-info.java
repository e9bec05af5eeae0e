/** What can go wrong, in one catalogue. A refusal is data with a code; the edge turns it into a problem detail (RFC 9457). */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kinward.kernel.error;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
