/** Field types: what kinds of values there are. Each is one self-describing folder, found in one registry. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {
            "kernel.error",
            "kernel.filter",
            "kernel.memory",
            "kernel.money",
            "kernel.text",
            "kernel.time"
        })
package org.kinward.engine.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
