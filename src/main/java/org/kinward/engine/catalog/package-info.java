/** The catalogue: what kinds of things there are. Types are declared as data sheets, assembled into an immutable snapshot, and laid out as tables. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.field",
            "kernel.error",
            "kernel.filter",
            "kernel.money",
            "kernel.text",
            "platform.jobs",
            "platform.language"
        })
package org.kinward.engine.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
