/** Seals what has to be kept readable and secret, such as the secret behind somebody's codes. The key is outside the database. */
@ApplicationModule(
        allowedDependencies = {"platform.configuration", "platform.database", "platform.database :: refusal"})
@NullMarked
package org.kinward.platform.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
