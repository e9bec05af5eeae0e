/** Duplicates: tells which records a new one resembles, by what tells one from another. Looks through the guard alone, and names what its reader may read. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.field",
            "engine.record",
            "engine.record::query",
            "kernel.error",
            "kernel.filter",
            "kernel.text"
        })
package org.kinward.engine.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
