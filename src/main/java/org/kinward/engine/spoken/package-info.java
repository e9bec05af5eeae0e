/** Values of records as people read them outside of the client: in a letter, on a page. By language, without markup. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine.catalog", "engine.field", "platform.language", "platform.workspace"})
package org.kinward.engine.spoken;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
