/**
 * Contents of files, kept by what they are: the same bytes once, under their SHA-256. A folder keeps them; another store does by
 * implementing {@link org.kinward.platform.files.Blobs}.
 */
@ApplicationModule(allowedDependencies = "platform.configuration")
@NullMarked
package org.kinward.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
