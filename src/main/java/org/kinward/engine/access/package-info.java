/** Who may: actors, their rights as arrays, and the one guard compiled into every read and write. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.catalog",
            "engine.catalog::derivation",
            "engine.field",
            "kernel.error",
            "kernel.id",
            "kernel.memory"
        })
package org.kinward.engine.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
