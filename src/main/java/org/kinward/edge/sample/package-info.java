/** The sample: a small company with its customers, deals and half a year of work, to try everything on. One call brings it, one takes it away. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "engine.access",
            "engine.catalog",
            "engine.field",
            "engine.identity",
            "engine.record",
            "engine.record::command",
            "kernel.error",
            "kernel.text",
            "platform.configuration",
            "platform.database",
            "platform.language",
            "platform.workspace"
        })
package org.kinward.edge.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
