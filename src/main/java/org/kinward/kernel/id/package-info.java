/** Identities. Every record, command and batch is named by a time-ordered UUID that a client may make itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kinward.kernel.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
